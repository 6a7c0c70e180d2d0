package dev.streambook.recommender.topics.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.BoundedDisorder;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.Timeliness;
import dev.streambook.workbook.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What one event of next year does to a memory of a day, and to a watermark that trails by an hour. */
class SteadyTest {

    private static final Leap LEAP = new Leap(Duration.ofHours(1), 3);
    private static final Instant NEXT_YEAR = Instant.parse("2027-01-31T20:00:00Z");

    private final Deduplicator memory = new SteadyDeduplicator(
            Answer.reference(Deduplicator.class).create(new Retention(Duration.ofDays(1), 100), SeenIds.none()), LEAP);

    private final BoundedDisorder watermark = new SteadyWatermark(
            Answer.reference(BoundedDisorder.class).create(new Disorder(2, Duration.ofHours(1))), LEAP);

    @Test
    void an_id_is_still_known_after_it() {
        memory.firstSeen("a", at("20:00"));

        assertThat(memory.firstSeen("next-year", NEXT_YEAR)).isTrue();

        assertThat(memory.firstSeen("a", at("20:00"))).isFalse();
        assertThat(memory.horizon()).isEqualTo(at("20:00").minus(Duration.ofDays(1)));
        assertThat(memory.size()).isEqualTo(2);
    }

    @Test
    void its_own_id_is_known_as_well() {
        memory.firstSeen("a", at("20:00"));
        memory.firstSeen("next-year", NEXT_YEAR);

        assertThat(memory.firstSeen("next-year", NEXT_YEAR)).isFalse();
    }

    @Test
    void a_memory_that_is_written_down_has_both() {
        memory.firstSeen("a", at("20:00"));
        memory.firstSeen("next-year", NEXT_YEAR);

        assertThat(memory.snapshot().times().keySet()).containsExactlyInAnyOrder("a", "next-year");
    }

    @Test
    void the_events_after_it_are_on_time() {
        both("20:00");
        watermark.onEvent(0, NEXT_YEAR);
        watermark.onEvent(1, NEXT_YEAR);

        assertThat(watermark.watermark()).isEqualTo(at("19:00"));
        assertThat(watermark.onEvent(0, at("20:01"))).isEqualTo(Timeliness.ON_TIME);
    }

    @Test
    void when_the_stream_itself_has_moved_on_so_does_the_watermark() {
        both("20:00");
        for (int i = 0; i < 3; i++) {
            watermark.onEvent(0, NEXT_YEAR);
            watermark.onEvent(1, NEXT_YEAR.plusSeconds(i));
        }

        assertThat(watermark.watermark()).isEqualTo(NEXT_YEAR.minus(Duration.ofHours(1)));
    }

    @Test
    void a_silent_partition_holds_nobody_up() {
        watermark.onEvent(0, at("20:00"));
        watermark.onIdle(1);

        assertThat(watermark.watermark()).isEqualTo(at("19:00"));
    }

    private void both(String time) {
        watermark.onEvent(0, at(time));
        watermark.onEvent(1, at(time));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}
