package dev.streambook.unit1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(LambdaView.class)
class LambdaViewTest {

    @Test
    @Rule("overlap-once")
    void an_overlap_is_not_counted_twice(LambdaView view) {
        CountView batch = new CountView(Map.of(0, 6L), Map.of(7, 4L, 8, 2L), at("21:00"));
        RecentIncrements recent = new RecentIncrements(
                Map.of(0, 4L),
                List.of(watched(0, 4, 7, "20:59"), watched(0, 5, 8, "21:00"), watched(0, 6, 7, "21:01")));

        CountView merged = view.merge(batch, recent);

        assertThat(merged.counts())
                .as("film 7 four times up to offset 6, and once at offset 4 (counted already) and at 6 (new)")
                .isEqualTo(Map.of(7, 5L, 8, 2L));
        assertThat(merged.cuts()).as("counted up to, in partition 0").isEqualTo(Map.of(0, 7L));
        assertThat(merged.latest()).as("latest event time").isEqualTo(at("21:01"));
    }

    @Test
    @Rule("gap-is-noticed")
    void a_gap_is_refused_by_name(LambdaView view) {
        CountView batch = new CountView(Map.of(0, 6L, 1, 3L), Map.of(7, 9L), at("21:00"));
        RecentIncrements recent = new RecentIncrements(Map.of(0, 6L, 1, 5L), List.of(watched(1, 5, 7, "21:01")));

        assertThatExceptionOfType(GapException.class)
                .as("merging a batch up to offset 3 of partition 1 with increments from offset 5")
                .isThrownBy(() -> view.merge(batch, recent))
                .withMessageContaining("partition 1: the batch ends before offset 3 and the increments begin at 5");
    }

    @Test
    @Rule("gap-is-noticed")
    void a_gap_before_nothing_is_a_gap_too(LambdaView view) {
        CountView batch = new CountView(Map.of(0, 6L), Map.of(7, 6L), at("21:00"));
        RecentIncrements forgotten = new RecentIncrements(Map.of(0, 8L), List.of());
        RecentIncrements unread = new RecentIncrements(Map.of(0, 6L, 1, 1L), List.of());

        assertThatExceptionOfType(GapException.class)
                .as("offsets 6 and 7 are in neither, though there is no increment")
                .isThrownBy(() -> view.merge(batch, forgotten));
        assertThatExceptionOfType(GapException.class)
                .as("offset 0 of partition 1, of which the batch has seen nothing")
                .isThrownBy(() -> view.merge(batch, unread));
    }

    @Test
    @Rule("may-meet")
    void increments_that_begin_at_the_cut_leave_no_gap(LambdaView view) {
        CountView batch = new CountView(Map.of(0, 6L), Map.of(7, 6L), at("21:00"));
        RecentIncrements recent = new RecentIncrements(Map.of(0, 6L), List.of(watched(0, 6, 7, "21:01")));

        assertThat(view.merge(batch, recent)).isEqualTo(new CountView(Map.of(0, 7L), Map.of(7, 7L), at("21:01")));
    }

    @Test
    @Rule({"cut-is-a-place", "may-meet"})
    void a_late_event_behind_the_cut_counts(LambdaView view) {
        CountView batch = new CountView(Map.of(0, 6L), Map.of(7, 6L), at("21:00"));
        RecentIncrements recent = new RecentIncrements(Map.of(0, 6L), List.of(watched(0, 6, 7, "19:30")));

        CountView merged = view.merge(batch, recent);

        assertThat(merged)
                .as("an event of 19:30 at offset 6; the batch ends before offset 6, its latest event is from 21:00")
                .isEqualTo(new CountView(Map.of(0, 7L), Map.of(7, 7L), at("21:00")));
    }

    @Test
    @Rule({"cut-a-partition", "overlap-once"})
    void partitions_are_cut_where_each_was_read(LambdaView view) {
        CountView batch = new CountView(Map.of(0, 100L, 1, 2L), Map.of(7, 102L), at("21:00"));
        RecentIncrements recent = new RecentIncrements(
                Map.of(0, 99L, 1, 1L, 2, 0L),
                List.of(
                        watched(0, 99, 7, "20:59"),
                        watched(1, 1, 7, "20:59"),
                        watched(1, 2, 7, "21:01"),
                        watched(2, 0, 8, "21:02")));

        assertThat(view.merge(batch, recent))
                .as("cuts 100 and 2 and none; increments at 0/99, 1/1, 1/2 and 2/0")
                .isEqualTo(new CountView(Map.of(0, 100L, 1, 3L, 2, 1L), Map.of(7, 103L, 8, 1L), at("21:02")));
    }

    @Test
    @Rule("delivered-twice")
    void a_repeated_increment_counts_once(LambdaView view) {
        RecentIncrements recent = new RecentIncrements(
                Map.of(0, 0L, 1, 0L),
                List.of(
                        watched(0, 0, 7, "20:00"),
                        watched(0, 1, 7, "20:00"),
                        watched(1, 0, 7, "20:00"),
                        watched(0, 1, 7, "20:00")));

        assertThat(view.merge(CountView.empty(), recent))
                .as("places 0/0, 0/1, 1/0 and 0/1 again, all the same film at the same time")
                .isEqualTo(new CountView(Map.of(0, 2L, 1, 1L), Map.of(7, 3L), at("20:00")));
    }

    @Test
    @Rule("place-identifies")
    void one_place_is_one_event_whatever_time_it_tells(LambdaView view) {
        Instant rounded = at("20:00");
        Instant exact = rounded.plusMillis(250);
        RecentIncrements recent = new RecentIncrements(
                Map.of(0, 0L), List.of(new Increment(0, 0, 7, rounded), new Increment(0, 0, 7, exact)));

        CountView merged = view.merge(CountView.empty(), recent);

        assertThat(merged.counts())
                .as("place 0/0 twice, film 7: once at 20:00:00, and once at 20:00:00.250")
                .isEqualTo(Map.of(7, 1L));
    }

    @Test
    @Rule({"place-identifies", "may-meet", "cut-is-a-place", "cut-a-partition"})
    void places_that_look_alike_in_one_number_or_text_are_different(LambdaView view) {
        CountView batch = new CountView(Map.of(0, 1_000L), Map.of(7, 1_000L), at("20:00"));
        RecentIncrements recent = new RecentIncrements(
                Map.of(0, 1_000L, 1, 0L, 11, 0L),
                List.of(
                        watched(1, 0, 7, "20:00"),
                        watched(1, 10, 7, "20:00"),
                        watched(11, 0, 7, "20:00"),
                        watched(0, 1_000, 7, "20:00"),
                        watched(0, 65_536, 7, "20:00"),
                        watched(0, 1_000_000, 7, "20:00"),
                        watched(0, 4_294_967_296L, 7, "20:00")));

        assertThat(view.merge(batch, recent).counts())
                .as("1,000 events, and new ones at 1/0, 1/10, 11/0, 0/1000, 0/65536, 0/1000000 and 0/4294967296")
                .isEqualTo(Map.of(7, 1_007L));
    }

    @Test
    @Rule({"holes", "overlap-once"})
    void what_is_behind_a_hole_counts_once_when_it_is_merged_again(LambdaView view) {
        RecentIncrements recent = new RecentIncrements(
                Map.of(0, 0L),
                List.of(watched(0, 0, 7, "20:00"), watched(0, 1, 7, "20:01"), watched(0, 4, 7, "20:04")));
        CountView behindTheHole = new CountView(Map.of(0, 5L), Map.of(7, 3L), at("20:04"));

        CountView merged = view.merge(CountView.empty(), recent);

        assertThat(merged)
                .as("offsets 0, 1 and 4; at 2 and 3 the log holds nothing")
                .isEqualTo(behindTheHole);
        assertThat(view.merge(merged, recent))
                .as("offsets 0, 1 and 4 merged again; at 2 and 3 the log holds nothing")
                .isEqualTo(behindTheHole);
    }

    @Test
    @Rule({"no-increments", "overlap-once"})
    void nothing_new_changes_nothing(LambdaView view) {
        CountView batch = new CountView(Map.of(0, 6L), Map.of(7, 5_000_000_000L), at("21:00"));

        assertThat(view.merge(batch, new RecentIncrements(Map.of(), List.of()))).isEqualTo(batch);
        assertThat(view.merge(batch, new RecentIncrements(Map.of(0, 5L), List.of(watched(0, 5, 7, "21:30")))))
                .as("an increment that the batch has counted")
                .isEqualTo(batch);
        assertThat(view.merge(CountView.empty(), new RecentIncrements(Map.of(), List.of())))
                .isEqualTo(CountView.empty());
    }

    @Test
    @Rule("before-1970")
    void the_latest_event_may_be_from_before_1970(LambdaView view) {
        Instant moonLanding = Instant.parse("1969-07-20T20:17:40Z");
        RecentIncrements recent = new RecentIncrements(Map.of(0, 0L), List.of(new Increment(0, 0, 7, moonLanding)));

        assertThat(view.merge(CountView.empty(), recent))
                .as("nothing, and one event of 1969-07-20T20:17:40Z")
                .isEqualTo(new CountView(Map.of(0, 1L), Map.of(7, 1L), moonLanding));
    }

    @Test
    @Rule({"beyond-int", "overlap-once"})
    void five_billion_and_one(LambdaView view) {
        CountView batch = new CountView(Map.of(0, 6_000_000_000L), Map.of(7, 5_000_000_000L), at("21:00"));
        RecentIncrements recent = new RecentIncrements(
                Map.of(0, 5_999_999_999L),
                List.of(watched(0, 5_999_999_999L, 7, "21:00"), watched(0, 6_000_000_000L, 7, "21:01")));

        assertThat(view.merge(batch, recent))
                .as("5,000,000,000 up to offset 6,000,000,000, and the events at 5,999,999,999 and 6,000,000,000")
                .isEqualTo(new CountView(Map.of(0, 6_000_000_001L), Map.of(7, 5_000_000_001L), at("21:01")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @Rule({
        "equals-recount",
        "overlap-once",
        "gap-is-noticed",
        "may-meet",
        "cut-is-a-place",
        "cut-a-partition",
        "delivered-twice",
        "no-increments",
        "before-1970",
        "beyond-int",
        "merge-again"
    })
    void any_cut_gives_what_a_full_recount_gives(int seed, LambdaView view) {
        Random random = new Random(seed);
        List<Increment> log = log(random);
        CountView truth = recount(log, Map.of(0, 100L, 1, 100L, 2, 100L));
        for (int i = 0; i < 50; i++) {
            Map<Integer, Long> cuts = offsets(random, Map.of(0, 100L, 1, 100L, 2, 100L));
            Map<Integer, Long> more = offsets(random, cuts);
            CountView batch = recount(log, cuts);

            CountView merged = view.merge(batch, recent(random, log, more));

            assertThat(merged)
                    .as("seed %d: batch cut at %s, increments from %s", seed, cuts, more)
                    .isEqualTo(truth);
            assertThat(view.merge(merged, recent(random, log, more)))
                    .as("the same increments merged once more")
                    .isEqualTo(merged);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Rule({"merge-again", "equals-recount", "overlap-once", "cut-is-a-place"})
    void small_steps_lead_to_the_same_view_as_a_large_one(int seed, LambdaView view) {
        List<Increment> log = log(new Random(seed));
        Map<Integer, Long> start = Map.of(0, 0L, 1, 0L, 2, 0L);
        CountView steps = CountView.empty();
        for (int end = 10; end <= 100; end += 10) {
            int upTo = end;
            steps = view.merge(
                    steps,
                    new RecentIncrements(
                            start,
                            log.stream().filter(event -> event.offset() < upTo).toList()));
        }

        assertThat(steps).isEqualTo(view.merge(CountView.empty(), new RecentIncrements(start, log)));
    }

    /** A hundred events in each of three partitions, their times in disorder. */
    private static List<Increment> log(Random random) {
        List<Increment> log = new ArrayList<>();
        for (int offset = 0; offset < 100; offset++) {
            for (int partition = 0; partition < 3; partition++) {
                Instant time = at("20:00").plusSeconds(60L * offset - random.nextInt(3_600));
                log.add(new Increment(partition, offset, random.nextInt(5), time));
            }
        }
        return log;
    }

    /** The batch: reads the log from its beginning to the cuts. */
    private static CountView recount(List<Increment> log, Map<Integer, Long> cuts) {
        Map<Integer, Long> counts = new HashMap<>();
        Instant latest = Instant.MIN;
        for (Increment event : log) {
            if (event.offset() < cuts.get(event.partition())) {
                counts.merge(event.film(), 1L, Long::sum);
                latest = event.eventTime().isAfter(latest) ? event.eventTime() : latest;
            }
        }
        return new CountView(cuts, counts, latest);
    }

    /** The speed layer: the end of the log, shuffled, some of it twice. */
    private static RecentIncrements recent(Random random, List<Increment> log, Map<Integer, Long> from) {
        List<Increment> increments = new ArrayList<>();
        for (Increment event : log) {
            if (event.offset() >= from.get(event.partition())) {
                increments.addAll(Collections.nCopies(1 + random.nextInt(2), event));
            }
        }
        Collections.shuffle(increments, random);
        return new RecentIncrements(from, increments);
    }

    private static Map<Integer, Long> offsets(Random random, Map<Integer, Long> atMost) {
        Map<Integer, Long> offsets = new HashMap<>();
        for (int partition = 0; partition < 3; partition++) {
            offsets.put(partition, random.nextLong(atMost.get(partition) + 1));
        }
        return offsets;
    }

    private static Increment watched(int partition, long offset, int film, String time) {
        return new Increment(partition, offset, film, at(time));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}
