package dev.streambook.unit1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Operations;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(Deduplicator.class)
class DeduplicatorTest {

    private static final Retention AN_HOUR = new Retention(Duration.ofHours(1), 1_000_000);

    private record Sighting(String id, Instant eventTime) {}

    @Test
    @Rule("first-sighting")
    void a_second_sighting_is_a_duplicate(Answer<Deduplicator> answer) {
        Deduplicator dedup = fresh(answer);

        List<String> first = firstOf(dedup, "20:00 a", "20:00 b", "20:00 a", "20:01 c", "20:00 b", "20:02 a");

        assertThat(first).as("first sightings of a b a c b a").containsExactly("20:00 a", "20:00 b", "20:01 c");
    }

    @Test
    @Rule("one-ttl")
    void an_id_may_be_used_again_exactly_one_ttl_later(Answer<Deduplicator> answer) {
        Deduplicator tooEarly = fresh(answer);
        Deduplicator inTime = fresh(answer);

        assertThat(firstOf(tooEarly, "20:00 a", "20:59 a"))
                .as("first sightings of a at 20:00 and 20:59, ttl 1 h")
                .containsExactly("20:00 a");
        assertThat(firstOf(inTime, "20:00 a", "21:00 a"))
                .as("first sightings of a at 20:00 and 21:00, ttl 1 h")
                .containsExactly("20:00 a", "21:00 a");
    }

    @Test
    @Rule("no-prolonging")
    void a_duplicate_does_not_renew_the_ttl(Answer<Deduplicator> answer) {
        Deduplicator dedup = fresh(answer);

        List<String> first = firstOf(dedup, "20:00 a", "20:40 a", "21:10 a");

        assertThat(first)
                .as("first sightings of a at 20:00, 20:40 and 21:10, ttl 1 h")
                .containsExactly("20:00 a", "21:10 a");
    }

    @Test
    @Rule("one-ttl")
    void ids_of_one_instant_are_forgotten_together(Answer<Deduplicator> answer) {
        Deduplicator dedup = fresh(answer);

        firstOf(dedup, "20:00 a", "20:00 b", "21:00 c");

        assertThat(shown(dedup.snapshot()))
                .as("memory after 20:00 a, 20:00 b, 21:00 c, ttl 1 h")
                .isEqualTo("horizon 20:00: c 21:00");
    }

    @Test
    @Rule("clock-never-back")
    void a_late_event_does_not_turn_the_clock_back(Answer<Deduplicator> answer) {
        Deduplicator dedup = fresh(answer);

        firstOf(dedup, "20:00 a", "21:30 b", "20:45 c");

        assertThat(dedup.horizon())
                .as("horizon after 20:00 21:30 20:45, ttl 1 h")
                .isEqualTo(at("20:30"));
    }

    @Test
    @Rule("starts-at-event-time")
    void a_late_event_is_forgotten_by_its_own_time_and_not_by_its_arrival(Answer<Deduplicator> answer) {
        Deduplicator dedup = fresh(answer);

        firstOf(dedup, "21:30 b", "20:45 late", "21:45 c");

        assertThat(shown(dedup.snapshot()))
                .as("memory after 21:30 b, 20:45 late, 21:45 c, ttl 1 h")
                .isEqualTo("horizon 20:45: b 21:30, c 21:45");
    }

    @Test
    @Rule("in-doubt-refused")
    void an_event_at_or_before_the_horizon_is_not_first(Answer<Deduplicator> answer) {
        Deduplicator dedup = fresh(answer);

        List<String> first = firstOf(dedup, "21:00 now", "19:00 a", "20:00 b", "20:01 c", "20:01 c");

        assertThat(first)
                .as("first sightings of now at 21:00, a at 19:00, b at 20:00, c at 20:01, ttl 1 h: horizon 20:00")
                .containsExactly("21:00 now", "20:01 c");
    }

    @Test
    @Rule({"in-doubt-refused", "clock-never-back"})
    void another_interleaving_of_two_partitions_gives_another_answer(Answer<Deduplicator> answer) {
        List<String> inTurns = firstOf(fresh(answer), "20:00 a", "20:10 x", "21:30 b", "21:40 y");
        List<String> oneAfterTheOther = firstOf(fresh(answer), "20:00 a", "21:30 b", "20:10 x", "21:40 y");

        assertThat(inTurns)
                .as("first sightings of a b in one partition and x y in another, read in turns, ttl 1 h")
                .containsExactly("20:00 a", "20:10 x", "21:30 b", "21:40 y");
        assertThat(oneAfterTheOther)
                .as("first sightings of a b in one partition and x y in another, read after it, ttl 1 h")
                .containsExactly("20:00 a", "21:30 b", "21:40 y");
    }

    @Test
    @Rule({"in-doubt-refused", "clock-never-back"})
    void a_partition_that_is_read_more_than_one_ttl_late_is_refused_whole(Answer<Deduplicator> answer) {
        Deduplicator dedup = fresh(answer);
        firstOf(dedup, "20:00 a", "21:00 b", "22:30 c");

        List<String> first = firstOf(dedup, "20:05 x", "20:40 y", "21:29 z", "21:30 w");

        assertThat(first)
                .as("first sightings of x y z w, the whole partition from before the horizon 21:30, ttl 1 h")
                .isEmpty();
    }

    @Test
    @Rule({"one-ttl-of-memory", "one-ttl"})
    void a_day_of_events_leaves_an_hour_of_ids(Answer<Deduplicator> answer) {
        Deduplicator dedup = fresh(answer);
        int most = 0;
        long afterTwoHours = 0;
        for (int second = 0; second < 86_400; second++) {
            dedup.firstSeen("event-" + second, at("00:00").plusSeconds(second));
            most = Math.max(most, dedup.size());
            if (second == 7_200) {
                afterTwoHours = Footprint.of(dedup);
            }
        }

        assertThat(most)
                .as("most ids in memory during 86,400 events, one each second, ttl 3,600 s")
                .isEqualTo(3_600);
        assertThat(Footprint.of(dedup))
                .as("objects and array slots kept after a day, expected about as many as after two hours")
                .isLessThan(2 * afterTwoHours);
    }

    @Test
    @Rule("one-ttl-of-memory")
    void a_hundred_thousand_duplicates_leave_one_id(Answer<Deduplicator> answer) {
        Deduplicator dedup = fresh(answer);
        firstOf(dedup, "20:00 a", "20:01 a");
        long afterTwo = Footprint.of(dedup);

        for (int i = 0; i < 100_000; i++) {
            dedup.firstSeen("a", at("20:01").plusMillis(i));
        }

        assertThat(Footprint.of(dedup))
                .as("objects and array slots kept after 100,000 more sightings of one id, expected as after two")
                .isLessThan(afterTwo + 100);
    }

    @Test
    @Rule("cost")
    void a_sighting_is_no_more_work_with_thousands_of_ids_in_memory(Answer<Deduplicator> answer) throws Exception {
        Deduplicator dedup = Operations.counted(answer).create(AN_HOUR, SeenIds.none());
        for (int i = 0; i < 2_000; i++) {
            dedup.firstSeen("known-" + i, at("20:00").plusMillis(100L * i));
        }

        Operations.verifyAtMost(20_000, "200 new ids with 2,000 in memory, which are all within their ttl", () -> {
            for (int i = 0; i < 200; i++) {
                dedup.firstSeen("new-" + i, at("20:30").plusMillis(i));
            }
        });
    }

    @Test
    @Rule({"capacity", "starts-at-event-time", "in-doubt-refused"})
    void a_burst_makes_the_oldest_give_way(Answer<Deduplicator> answer) {
        Deduplicator dedup = answer.create(new Retention(Duration.ofHours(1), 3), SeenIds.none());

        List<String> first = firstOf(dedup, "20:02 b", "20:01 a", "20:03 c", "20:04 d", "20:01 a", "20:02 b");

        assertThat(first)
                .as("first sightings of b a c d a b, capacity 3")
                .containsExactly("20:02 b", "20:01 a", "20:03 c", "20:04 d");
        assertThat(shown(dedup.snapshot()))
                .as("memory: a, the oldest, gave way, and the horizon says so")
                .isEqualTo("horizon 20:01: b 20:02, c 20:03, d 20:04");
        assertThat(dedup.size()).as("size").isEqualTo(3);
    }

    @Test
    @Rule({"restart", "in-doubt-refused"})
    void duplicates_are_known_after_a_restart(Answer<Deduplicator> answer) {
        Deduplicator before = fresh(answer);
        firstOf(before, "20:00 a", "20:30 b", "21:15 c");

        Deduplicator after = answer.create(AN_HOUR, before.snapshot());
        List<String> first = firstOf(after, "20:30 b", "21:15 c", "20:10 d", "21:20 e", "21:40 b");

        assertThat(first)
                .as(
                        "first sightings after a restart of: b c (seen before), d (before the horizon 20:15), e, b more than one ttl on")
                .containsExactly("21:20 e", "21:40 b");
    }

    @Test
    @Rule({"restart", "in-doubt-refused"})
    void the_horizon_is_known_after_a_restart_where_nothing_is_remembered(Answer<Deduplicator> answer) {
        Deduplicator after = answer.create(AN_HOUR, new SeenIds(at("20:00"), Map.of()));

        List<String> first = firstOf(after, "19:59 a", "20:00 b", "20:01 c");

        assertThat(first)
                .as("first sightings of a 19:59, b 20:00 and c 20:01, restarted with the horizon 20:00 and no ids")
                .containsExactly("20:01 c");
    }

    @Test
    @Rule("first-sighting")
    void an_id_is_taken_letter_by_letter(Answer<Deduplicator> answer) {
        Deduplicator dedup = fresh(answer);

        List<Boolean> first = Stream.of("Aa", "BB", "aa", "aa ", "AA")
                .map(id -> dedup.firstSeen(id, at("20:00")))
                .toList();

        assertThat(first)
                .as("first sightings of \"Aa\", \"BB\", \"aa\", \"aa \" and \"AA\"")
                .doesNotContain(false);
    }

    @Test
    @Rule("restart")
    void a_snapshot_is_not_changed_by_later_events(Answer<Deduplicator> answer) {
        Deduplicator dedup = fresh(answer);
        firstOf(dedup, "20:00 a");

        SeenIds snapshot = dedup.snapshot();
        firstOf(dedup, "20:10 b", "21:05 c");

        assertThat(shown(snapshot)).as("memory after 20:00 a, looked at later").isEqualTo("horizon 19:00: a 20:00");
    }

    @Test
    @Rule({"capacity", "restart"})
    void a_restart_with_less_capacity_keeps_the_newest(Answer<Deduplicator> answer) {
        SeenIds memory = new SeenIds(at("19:00"), Map.of("a", at("20:00"), "b", at("20:10"), "c", at("20:20")));

        Deduplicator dedup = answer.create(new Retention(Duration.ofHours(1), 2), memory);

        // Whether the constructor or the first event trims is not for a test to say.
        dedup.firstSeen("c", at("20:20"));
        assertThat(shown(dedup.snapshot()))
                .as("memory of a 20:00, b 20:10, c 20:20, given to a deduplicator for two")
                .isEqualTo("horizon 20:00: b 20:10, c 20:20");
    }

    @Test
    @Rule({"capacity", "restart", "in-doubt-refused"})
    void ids_of_one_instant_give_way_together(Answer<Deduplicator> answer) {
        SeenIds memory = new SeenIds(
                at("19:00"), Map.of("a", at("20:00"), "x", at("20:10"), "y", at("20:10"), "z", at("20:10")));

        Deduplicator dedup = answer.create(new Retention(Duration.ofHours(1), 2), memory);

        assertThat(dedup.firstSeen("z", at("20:10"))).as("z is seen again").isFalse();
        assertThat(shown(dedup.snapshot()))
                .as("memory of a 20:00 and x y z 20:10, given to a deduplicator for two")
                .isEqualTo("horizon 20:10: ");
    }

    @Test
    @Rule("nothing-remembered")
    void before_the_first_event_the_memory_is_empty(Answer<Deduplicator> answer) {
        assertThat(fresh(answer).snapshot()).isEqualTo(SeenIds.none());
    }

    @Test
    @Rule("before-1970")
    void events_before_1970_are_told_apart_too(Answer<Deduplicator> answer) {
        Deduplicator dedup = fresh(answer);
        Instant moonLanding = Instant.parse("1969-07-20T20:17:40Z");

        assertThat(dedup.firstSeen("eagle", moonLanding)).as("first sighting").isTrue();
        assertThat(dedup.firstSeen("eagle", moonLanding)).as("second sighting").isFalse();
        assertThat(dedup.horizon()).as("horizon").isEqualTo(moonLanding.minusSeconds(3_600));
    }

    @ParameterizedTest
    @MethodSource("dev.streambook.workbook.harness.Edges#times")
    @Rule({"starts-at-event-time", "before-1970"})
    void a_time_is_remembered_to_the_nanosecond(Instant time, Answer<Deduplicator> answer) {
        Deduplicator dedup = fresh(answer);

        dedup.firstSeen("a", time);

        assertThat(dedup.snapshot())
                .as("memory after a at %s, ttl 1 h", time)
                .isEqualTo(new SeenIds(time.minusSeconds(3_600), Map.of("a", time)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Rule({
        "first-sighting",
        "one-ttl",
        "no-prolonging",
        "clock-never-back",
        "starts-at-event-time",
        "in-doubt-refused",
        "one-ttl-of-memory",
        "cost",
        "capacity",
        "restart",
        "nothing-remembered",
        "before-1970"
    })
    void two_thousand_random_sightings_agree_with_the_definition(int seed, Answer<Deduplicator> answer) {
        Random random = new Random(seed);
        Retention retention = new Retention(Duration.ofMinutes(20), 12);
        Deduplicator dedup = answer.create(retention, SeenIds.none());
        PlainDeduplicator plain = new PlainDeduplicator(retention);
        for (int i = 0; i < 2_000; i++) {
            Instant time = at("00:00").plusSeconds(40L * i + 60L * random.nextInt(-25, 25));
            String id = "id-" + random.nextInt(60);

            boolean first = dedup.firstSeen(id, time);

            assertThat(first)
                    .as("sighting %d: %s at %s, ttl 20 min, capacity 12", i, id, clock(time))
                    .isEqualTo(plain.firstSeen(id, time));
            assertThat(shown(dedup.snapshot()))
                    .as("memory after sighting %d: %s at %s, ttl 20 min, capacity 12", i, id, clock(time))
                    .isEqualTo(shown(plain.memory()));
            if (random.nextInt(50) == 0) {
                dedup = answer.create(retention, dedup.snapshot());
            }
        }
    }

    /** The definition word by word: a list that is searched from end to end each time. */
    private static final class PlainDeduplicator {

        private final Retention retention;
        private final List<Sighting> seen = new ArrayList<>();
        private Instant horizon = Instant.MIN;

        PlainDeduplicator(Retention retention) {
            this.retention = retention;
        }

        boolean firstSeen(String id, Instant eventTime) {
            forgetUpTo(eventTime.minus(retention.ttl()));
            boolean tooOld = eventTime.compareTo(horizon) <= 0;
            boolean known = seen.stream().anyMatch(sighting -> sighting.id().equals(id));
            if (tooOld || known) {
                return false;
            }
            seen.add(new Sighting(id, eventTime));
            if (seen.size() > retention.capacity()) {
                forgetUpTo(seen.stream()
                        .map(Sighting::eventTime)
                        .min(Instant::compareTo)
                        .orElseThrow());
            }
            return true;
        }

        private void forgetUpTo(Instant instant) {
            horizon = instant.isAfter(horizon) ? instant : horizon;
            seen.removeIf(sighting -> sighting.eventTime().compareTo(horizon) <= 0);
        }

        SeenIds memory() {
            return new SeenIds(horizon, seen.stream().collect(Collectors.toMap(Sighting::id, Sighting::eventTime)));
        }
    }

    private static Deduplicator fresh(Answer<Deduplicator> answer) {
        return answer.create(AN_HOUR, SeenIds.none());
    }

    /** Shows the sightings, each {@code "20:00 id"}, and returns those that were called the first. */
    private static List<String> firstOf(Deduplicator dedup, String... sightings) {
        List<String> first = new ArrayList<>();
        for (String sighting : sightings) {
            String[] parts = sighting.split(" ");
            if (dedup.firstSeen(parts[1], at(parts[0]))) {
                first.add(sighting);
            }
        }
        return first;
    }

    /** {@code horizon 20:01: b 20:02, c 20:03}, by time. */
    private static String shown(SeenIds memory) {
        return "horizon %s: %s"
                .formatted(
                        clock(memory.horizon()),
                        memory.times().entrySet().stream()
                                .sorted(Entry.<String, Instant>comparingByValue()
                                        .thenComparing(Entry.comparingByKey()))
                                .map(seen -> seen.getKey() + " " + clock(seen.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    private static String clock(Instant time) {
        return time.equals(Instant.MIN) ? "none" : time.toString().replaceAll(".*T|(:00)?Z", "");
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}
