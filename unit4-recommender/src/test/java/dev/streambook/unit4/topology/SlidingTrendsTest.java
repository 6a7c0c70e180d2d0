package dev.streambook.unit4.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.unit4.topology.Trend.ItemCount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SlidingTrendsTest {

    private final SlidingTrends trends = trends(() -> new HeavyHitters(10));

    @Test
    void a_window_is_ranked_when_the_watermark_reaches_its_end() {
        trends.add(7, at("12:01"));
        trends.add(8, at("12:02"));
        trends.add(8, at("12:07"));

        assertThat(trends.advanceTo(at("12:04"))).isEmpty();
        assertThat(trends.advanceTo(at("12:10")))
                .containsExactly(
                        trend("11:55", "12:05", new ItemCount(7, 1), new ItemCount(8, 1)),
                        trend("12:00", "12:10", new ItemCount(8, 2), new ItemCount(7, 1)));
    }

    @Test
    void only_the_top_is_kept_and_ties_go_to_the_smaller_item() {
        for (int item : new int[] {9, 3, 5, 9}) {
            trends.add(item, at("12:01"));
        }

        assertThat(trends.advanceTo(at("12:10")))
                .last()
                .isEqualTo(trend("12:00", "12:10", new ItemCount(9, 2), new ItemCount(3, 1)));
    }

    @Test
    void an_event_is_late_when_its_last_window_has_closed() {
        trends.advanceTo(at("12:05"));

        assertThat(trends.add(7, at("12:01"))).isTrue();
        assertThat(trends.add(7, at("11:54"))).isFalse();
        assertThat(trends.advanceTo(at("12:10"))).containsExactly(trend("12:00", "12:10", new ItemCount(7, 1)));
    }

    @Test
    void years_of_events_leave_only_the_open_windows_in_memory() {
        for (int day = 0; day < 8_000; day++) {
            Instant time = at("12:00").plus(Duration.ofDays(day));
            trends.add(day, time);
            trends.advanceTo(time);
        }

        assertThat(trends.openWindows()).isEqualTo(2);
    }

    @Test
    void a_window_with_more_items_than_counters_keeps_the_frequent_ones() {
        SlidingTrends few = trends(() -> new HeavyHitters(3));
        for (int item = 100; item < 130; item++) {
            few.add(7, at("12:01"));
            few.add(item, at("12:01"));
        }

        Trend closed = few.advanceTo(at("12:10")).get(1);

        assertThat(closed.items().get(0)).isEqualTo(new ItemCount(7, 30));
        assertThat(closed.items().get(1).count()).isBetween(1L, 60L / 3);
    }

    @Test
    void it_is_the_given_counters_that_count() {
        SlidingTrends marked = trends(CountsTwice::new);
        marked.add(7, at("12:01"));

        assertThat(marked.advanceTo(at("12:10"))).last().isEqualTo(trend("12:00", "12:10", new ItemCount(7, 2)));
    }

    @Test
    void the_record_says_the_window_and_its_items() {
        assertThat(new String(trend("12:00", "12:10", new ItemCount(9, 2)).toJson(), UTF_8))
                .isEqualTo(
                        "{\"windowStart\":\"2026-01-31T12:00:00Z\",\"windowEnd\":\"2026-01-31T12:10:00Z\",\"items\":[{\"item\":9,\"count\":2}]}");
    }

    private static final class CountsTwice extends HeavyHitters {

        private CountsTwice() {
            super(10);
        }

        @Override
        public void add(int item) {
            super.add(item);
            super.add(item);
        }
    }

    private static SlidingTrends trends(Supplier<dev.streambook.unit1.HeavyHitters> counters) {
        return new SlidingTrends(new WindowAssigner(), counters, Duration.ofMinutes(10), Duration.ofMinutes(5), 2);
    }

    private static Trend trend(String start, String end, ItemCount... items) {
        return new Trend(new Window(at(start), at(end)), List.of(items));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}
