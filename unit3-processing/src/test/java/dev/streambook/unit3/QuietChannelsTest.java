package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietChannelsTest {

    private final QuietChannels quiet = new QuietChannels(3, 2);

    @Test
    void a_channel_that_is_silent_while_others_speak_is_not_waited_for_after_some_ticks() {
        assertThat(tickAfter(0, 1, 2)).isEmpty();
        assertThat(tickAfter(0, 1)).isEmpty();
        assertThat(tickAfter(0, 1)).containsExactly(2);
    }

    @Test
    void one_that_has_never_spoken_is_treated_the_same() {
        assertThat(tickAfter(1)).isEmpty();
        assertThat(tickAfter(1)).containsExactly(0, 2);
    }

    @Test
    void a_channel_is_waited_for_again_when_it_speaks() {
        tickAfter(0, 1);
        tickAfter(0, 1);

        assertThat(tickAfter(0, 1, 2)).isEmpty();
    }

    @Test
    void when_all_are_silent_only_the_one_that_is_ahead_counts() {
        quiet.onEvent(0, at("10:00"));
        quiet.onEvent(1, at("12:00"));
        quiet.onEvent(2, at("11:00"));
        quiet.onTick();

        assertThat(quiet.onTick()).isEmpty();
        assertThat(quiet.onTick()).containsExactly(0, 2);
    }

    @Test
    void before_the_first_event_nobody_is_given_up() {
        for (int tick = 0; tick < 5; tick++) {
            assertThat(quiet.onTick()).isEmpty();
        }
    }

    private List<Integer> tickAfter(int... channels) {
        for (int channel : channels) {
            quiet.onEvent(channel, at("12:00"));
        }
        return quiet.onTick();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}
