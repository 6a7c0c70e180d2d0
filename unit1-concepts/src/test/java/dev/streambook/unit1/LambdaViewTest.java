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
    @Rule(value = "What both have counted counts once.", read = "the-overlap")
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
    @Rule(value = "What neither has counted must not pass unnoticed.", read = "the-gap")
    void a_gap_is_refused_by_name(LambdaView view) {
        CountView batch = new CountView(Map.of(0, 6L, 1, 3L), Map.of(7, 9L), at("21:00"));
        RecentIncrements recent = new RecentIncrements(Map.of(0, 6L, 1, 5L), List.of(watched(1, 5, 7, "21:01")));

        assertThatExceptionOfType(GapException.class)
                .as("merging a batch up to offset 3 of partition 1 with increments from offset 5")
                .isThrownBy(() -> view.merge(batch, recent))
                .withMessageContaining("partition 1: the batch ends before offset 3 and the increments begin at 5");
    }

    @Test
    @Rule(value = "What neither has counted must not pass unnoticed.", read = "the-gap")
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
    @Rule(value = "The two may meet exactly.", read = "the-gap")
    void increments_that_begin_at_the_cut_leave_no_gap(LambdaView view) {
        CountView batch = new CountView(Map.of(0, 6L), Map.of(7, 6L), at("21:00"));
        RecentIncrements recent = new RecentIncrements(Map.of(0, 6L), List.of(watched(0, 6, 7, "21:01")));

        assertThat(view.merge(batch, recent)).isEqualTo(new CountView(Map.of(0, 7L), Map.of(7, 7L), at("21:01")));
    }

    @Test
    @Rule(value = "The cut is a place in the log and not a time.", read = "cut-by-place-not-by-time")
    void a_late_event_behind_the_cut_counts(LambdaView view) {
        CountView batch = new CountView(Map.of(0, 6L), Map.of(7, 6L), at("21:00"));
        RecentIncrements recent = new RecentIncrements(Map.of(0, 6L), List.of(watched(0, 6, 7, "19:30")));

        CountView merged = view.merge(batch, recent);

        assertThat(merged)
                .as("an event of 19:30 at offset 6; the batch ends before offset 6, its latest event is from 21:00")
                .isEqualTo(new CountView(Map.of(0, 7L), Map.of(7, 7L), at("21:00")));
    }

    @Test
    @Rule(value = "Each partition has a cut of its own.", read = "cut-by-place-not-by-time")
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
    @Rule(value = "An increment that is delivered twice counts once.", read = "the-overlap")
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
    @Rule(value = "No increments, no change.", read = "the-overlap")
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
    @Rule(value = "A time before 1970 is a time like any other.", read = "cut-by-place-not-by-time")
    void the_latest_event_may_be_from_before_1970(LambdaView view) {
        Instant moonLanding = Instant.parse("1969-07-20T20:17:40Z");
        RecentIncrements recent = new RecentIncrements(Map.of(0, 0L), List.of(new Increment(0, 0, 7, moonLanding)));

        assertThat(view.merge(CountView.empty(), recent))
                .as("nothing, and one event of 1969-07-20T20:17:40Z")
                .isEqualTo(new CountView(Map.of(0, 1L), Map.of(7, 1L), moonLanding));
    }

    @Test
    @Rule(value = "Counts and offsets go beyond what an int can hold.", read = "the-overlap")
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
    @Rule(value = "Batch and increments together equal a full recount.", read = "lambda-and-kappa")
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
    @Rule(value = "A merged view can be merged again.", read = "lambda-and-kappa")
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
