package dev.streambook.unit1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.generator.GeneratedLine;
import dev.streambook.generator.Generator;
import dev.streambook.generator.GeneratorSettings;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Abroad;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Operations;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(HourlyCount.class)
class HourlyCountTest {

    @Test
    @Rule({"event-time", "late-counts", "any-order"})
    void an_event_that_was_under_way_for_two_hours_counts_in_its_own_hour(HourlyCount count) {
        count.add(watched("20:05"), at("20:05"));
        count.add(watched("22:30"), at("22:31"));
        count.add(watched("20:40"), at("23:00"));

        assertThat(count.table())
                .as("20:05 arrives at once, 22:30 at 22:31, 20:40 at 23:00")
                .isEqualTo(Map.of(at("20:00"), 2L, at("22:00"), 1L));
    }

    @Test
    @Rule("event-time")
    void every_event_counts_of_whatever_kind_and_each_time_that_it_comes(HourlyCount count) {
        Instant time = at("20:05");
        List<ViewingEvent> events = List.of(
                watched("20:05"),
                new Rated("e1", 1, 7, "2001:db8::1", time, 4.5),
                new Unrated("e2", 1, 7, "2001:db8::1", time),
                new Shown("e3", 1, 7, "2001:db8::1", time, 1));
        events.forEach(event -> count.add(event, time));
        events.forEach(event -> count.add(event, time));
        count.add(events.get(3), time);

        assertThat(count.table())
                .as("one event of each of the four kinds; then the same four again, and the last one once more")
                .isEqualTo(Map.of(at("20:00"), 9L));
    }

    @Test
    @Rule({"half-open", "event-time"})
    void an_event_at_nine_sharp_belongs_to_the_hour_that_begins_then(HourlyCount count) {
        count.add(watched(at("21:00").minusNanos(1)), at("21:00"));
        count.add(watched("21:00"), at("21:00"));

        assertThat(count.table())
                .as("one event a nanosecond before 21:00, one at 21:00")
                .isEqualTo(Map.of(at("20:00"), 1L, at("21:00"), 1L));
    }

    @Test
    @Rule({"before-1970", "event-time"})
    void an_event_before_1970_counts_in_the_hour_that_holds_it(HourlyCount count) {
        count.add(watched(Instant.parse("1969-07-20T20:17:40Z")), at("20:00"));

        assertThat(count.table())
                .as("one event, of 1969-07-20T20:17:40Z")
                .isEqualTo(Map.of(Instant.parse("1969-07-20T20:00:00Z"), 1L));
    }

    @Test
    @Rule({"late-counts", "event-time", "any-order"})
    void an_event_a_week_late_still_corrects_its_hour(HourlyCount count) {
        count.add(watched("20:05"), at("20:05"));
        count.add(watched(at("20:30").plus(Duration.ofDays(7))), at("20:30").plus(Duration.ofDays(7)));

        count.add(watched("20:10"), at("20:31").plus(Duration.ofDays(7)));

        assertThat(count.table())
                .as("20:05 on time, then an event a week later, then 20:10 of the first evening")
                .isEqualTo(Map.of(at("20:00"), 2L, at("20:00").plus(Duration.ofDays(7)), 1L));
    }

    @Test
    @Rule({"late-counts", "event-time", "any-order"})
    void an_event_ten_years_late_counts_among_two_thousand_hours(HourlyCount count) {
        Instant lastYear = at("20:30").minus(Duration.ofDays(365));
        for (int hour = 0; hour < 2_000; hour++) {
            Instant time = lastYear.plus(Duration.ofHours(hour));
            count.add(watched(time), time);
        }
        Instant late = Instant.parse("2016-01-31T20:30:00Z");

        count.add(watched(late), at("20:30"));

        assertThat(count.table().size()).as("hours in the table").isEqualTo(2_001);
        assertThat(count.table().get(Instant.parse("2016-01-31T20:00:00Z")))
                .as("events of 2016-01-31T20:00Z; one came ten years late, after those of 2,000 hours")
                .isEqualTo(1L);
    }

    @ParameterizedTest
    @MethodSource("dev.streambook.workbook.harness.Edges#times")
    @Rule({"event-time", "before-1970", "half-open", "no-machine-clock"})
    void a_time_may_lie_far_in_the_past_or_in_the_future(Instant time, HourlyCount count) {
        count.add(watched(time), time);

        assertThat(count.table())
                .as("one event, of %s", time)
                .isEqualTo(Map.of(time.truncatedTo(ChronoUnit.HOURS), 1L));
    }

    @Test
    @Rule({"replay", "event-time"})
    void a_replay_at_a_hundred_times_the_speed_gives_the_same_table(Answer<HourlyCount> answer) {
        List<ViewingEvent> evening = List.of(watched("20:05"), watched("20:40"), watched("21:10"), watched("22:30"));
        HourlyCount live = answer.create();
        HourlyCount replay = answer.create();

        evening.forEach(event -> live.add(event, event.time()));
        evening.forEach(event -> replay.add(event, tomorrow(event.time(), 100)));

        assertThat(replay.table())
                .as("20:05 20:40 21:10 22:30, replayed the next day at a hundred times the speed")
                .isEqualTo(live.table());
        assertThat(live.table())
                .as("the same, live")
                .isEqualTo(Map.of(at("20:00"), 2L, at("21:00"), 1L, at("22:00"), 1L));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Rule({"replay", "event-time"})
    void a_thousand_events_give_the_same_table_late_live_and_replayed(int seed, Answer<HourlyCount> answer) {
        List<GeneratedLine> delivered = delivered(seed);
        Instant first = delivered.get(0).arrival();
        HourlyCount replay = answer.create();
        delivered.forEach(line -> replay.add(
                line.event(),
                first.plus(Duration.ofDays(1))
                        .plus(Duration.between(first, line.arrival()).dividedBy(100))));

        assertThat(replay.table())
                .as("1,000 events, some late, replayed the next day at a hundred times the speed")
                .isEqualTo(counted(answer.create(), delivered));
    }

    @Test
    @Rule({"no-machine-clock", "event-time"})
    void a_clock_that_is_set_back_changes_nothing(HourlyCount count) {
        count.add(watched("20:59"), at("21:01"));
        count.add(watched("21:02"), at("20:02"));
        count.add(watched("21:03"), Instant.EPOCH);

        assertThat(count.table())
                .as("20:59 21:02 21:03, with a clock that went from 21:01 back to 20:02 and then to 1970")
                .isEqualTo(Map.of(at("20:00"), 1L, at("21:00"), 2L));
    }

    @Test
    @Rule({"no-machine-clock", "half-open"})
    void an_hour_is_the_same_in_kathmandu(HourlyCount count) throws Exception {
        Abroad.inKathmandu(() -> {
            count.add(watched("20:05"), at("20:05"));
            count.add(watched("20:40"), at("20:40"));
            return count;
        });

        assertThat(count.table())
                .as("20:05 20:40, on a machine in Kathmandu, 5 h 45 min ahead of UTC")
                .isEqualTo(Map.of(at("20:00"), 2L));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Rule({"any-order", "late-counts", "event-time"})
    void a_shuffle_changes_nothing(int seed, Answer<HourlyCount> answer) {
        List<GeneratedLine> delivered = delivered(seed);
        List<GeneratedLine> shuffled = new ArrayList<>(delivered);
        Collections.shuffle(shuffled, new Random(seed));

        SortedMap<Instant, Long> table = counted(answer.create(), shuffled);

        assertThat(table).as("1,000 events, shuffled").isEqualTo(counted(answer.create(), delivered));
        assertThat(table.values().stream().mapToLong(Long::longValue).sum())
                .as("all events in the table")
                .isEqualTo(1_000);
    }

    @Test
    @Rule("empty-at-first")
    void no_events_make_an_empty_table(HourlyCount count) {
        assertThat(count.table()).as("table of no events").isEmpty();
    }

    @Test
    @Rule("snapshot")
    void a_later_event_does_not_change_an_earlier_table(HourlyCount count) {
        count.add(watched("20:05"), at("20:05"));
        SortedMap<Instant, Long> at2030 = count.table();

        count.add(watched("20:40"), at("20:40"));

        assertThat(at2030).as("the table taken before the second event").isEqualTo(Map.of(at("20:00"), 1L));
        assertThat(count.table())
                .as("the table taken after the second event, of the same hour")
                .isEqualTo(Map.of(at("20:00"), 2L));
    }

    @Test
    @Rule("earliest-first")
    void the_table_begins_with_the_earliest_hour(HourlyCount count) {
        count.add(watched("20:05"), at("20:05"));
        count.add(watched("21:10"), at("21:10"));
        count.add(watched("22:30"), at("22:30"));

        assertThat(List.copyOf(count.table().keySet()))
                .as("hours in the order of the table, of events at 20:05 21:10 22:30")
                .containsExactly(at("20:00"), at("21:00"), at("22:00"));
    }

    @Test
    @Rule("cost")
    void a_thousand_events_of_one_hour_are_kept_as_one_number(HourlyCount count) {
        addSeconds(count, 10);
        long after10 = Footprint.of(count);

        addSeconds(count, 1_000);

        assertThat(Footprint.of(count))
                .as("what is kept after 1,010 events of one hour; after 10 it was %d", after10)
                .isLessThanOrEqualTo(after10 + 10);
        assertThat(count.table().values().stream().mapToLong(Long::longValue).sum())
                .as("all events in the table")
                .isEqualTo(1_010);
    }

    @Test
    @Rule("cost")
    void an_event_is_no_more_work_in_a_table_of_thousands_of_hours(Answer<HourlyCount> answer) throws Exception {
        HourlyCount count = Operations.counted(answer).create();
        for (int hour = 0; hour < 2_000; hour++) {
            Instant time = at("20:30").plus(Duration.ofHours(hour));
            count.add(watched(time), time);
        }

        Operations.verifyAtMost(20_000, "200 events to a table of 2,000 hours", () -> {
            for (int hour = 0; hour < 200; hour++) {
                Instant time = at("20:45").plus(Duration.ofHours(10L * hour));
                count.add(watched(time), time);
            }
        });
    }

    private static void addSeconds(HourlyCount count, int events) {
        for (int i = 0; i < events; i++) {
            count.add(watched(at("20:00").plusSeconds(i)), at("20:30"));
        }
    }

    private static SortedMap<Instant, Long> counted(HourlyCount count, List<GeneratedLine> lines) {
        lines.forEach(line -> count.add(line.event(), line.arrival()));
        return count.table();
    }

    /** As the generator's network delivers them: some late, some overtaken. */
    private static List<GeneratedLine> delivered(int seed) {
        Iterator<GeneratedLine> lines =
                new Generator(GeneratorSettings.defaults().withSeed(seed)).lines();
        List<GeneratedLine> events = new ArrayList<>();
        while (events.size() < 1_000) {
            GeneratedLine line = lines.next();
            if (line.event() != null) {
                events.add(line);
            }
        }
        return events;
    }

    private static Instant tomorrow(Instant eventTime, int speed) {
        Duration sinceEight = Duration.between(at("20:00"), eventTime);
        return at("20:00").plus(Duration.ofDays(1)).plus(sinceEight.dividedBy(speed));
    }

    private static ViewingEvent watched(String time) {
        return watched(at(time));
    }

    private static ViewingEvent watched(Instant time) {
        return new Watched("w-" + time, 1, 7, "2001:db8::1", time, Duration.ofMinutes(20));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}
