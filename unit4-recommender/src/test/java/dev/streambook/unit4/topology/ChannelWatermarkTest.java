package dev.streambook.unit4.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChannelWatermarkTest {

    private final ChannelWatermark watermark = new ChannelWatermark(2, Duration.ofMinutes(1), 3);

    @Test
    void it_waits_for_every_channel_and_follows_the_slowest() {
        assertThat(watermark.onEvent(1, at("12:00"))).isEqualTo(Instant.MIN);
        assertThat(watermark.onEvent(2, at("10:00"))).isEqualTo(at("09:59"));
        assertThat(watermark.onEvent(1, at("13:00"))).isEqualTo(at("09:59"));
        assertThat(watermark.onEvent(2, at("14:00"))).isEqualTo(at("12:59"));
    }

    @Test
    void it_never_goes_back() {
        watermark.onEvent(1, at("12:00"));
        watermark.onEvent(2, at("12:00"));

        assertThat(watermark.onEvent(1, at("08:00"))).isEqualTo(at("11:59"));
    }

    @Test
    void a_channel_that_stays_silent_while_another_speaks_is_left_out() {
        watermark.onEvent(2, at("10:00"));
        for (int tick = 0; tick < 3; tick++) {
            watermark.onEvent(1, at("12:00"));
            watermark.onTick();
        }

        assertThat(watermark.now()).isEqualTo(at("11:59"));
    }

    @Test
    void a_channel_that_never_spoke_is_left_out_in_the_same_way() {
        for (int tick = 0; tick < 3; tick++) {
            watermark.onEvent(1, at("12:00"));
            watermark.onTick();
        }

        assertThat(watermark.now()).isEqualTo(at("11:59"));
    }

    @Test
    void when_all_fall_silent_the_newest_event_sets_the_time() {
        watermark.onEvent(1, at("12:00"));
        watermark.onEvent(2, at("10:00"));

        ticks(4);

        assertThat(watermark.now()).isEqualTo(at("11:59"));
    }

    @Test
    void after_a_silence_all_channels_are_waited_for_again() {
        watermark.onEvent(1, at("12:00"));
        watermark.onEvent(2, at("12:00"));
        ticks(4);

        assertThat(watermark.onEvent(1, at("15:00"))).isEqualTo(at("11:59"));
        assertThat(watermark.onEvent(2, at("14:00"))).isEqualTo(at("13:59"));
    }

    private void ticks(int number) {
        for (int tick = 0; tick < number; tick++) {
            watermark.onTick();
        }
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}
