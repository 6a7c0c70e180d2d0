package dev.streambook.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ViewingEventTest {

    private static final Instant TIME = Instant.parse("2026-01-31T20:15:00Z");

    @Test
    void an_id_has_128_characters_at_most() {
        new Unrated("x".repeat(128), 1, 2, "::1", TIME);

        assertThatThrownBy(() -> new Unrated("x".repeat(129), 1, 2, "::1", TIME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id is \"" + "x".repeat(80) + "…\"; expected 1 to 128 characters, not all blank");
    }

    @Test
    void watching_is_counted_in_whole_seconds() {
        assertThatThrownBy(() -> new Watched("w", 1, 2, "::1", TIME, Duration.ofMillis(1500)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("watched is PT1.5S; expected PT0S to PT24H in whole seconds");
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> new Unrated(null, 1, 2, "::1", TIME))
                .hasMessage("id is missing; expected 1 to 128 characters");
        assertThatThrownBy(() -> new Unrated("u", 1, 2, "::1", null))
                .hasMessage("time is missing; expected an instant such as 2026-01-31T20:15:00Z");
        assertThatThrownBy(() -> new Watched("w", 1, 2, "::1", TIME, null))
                .hasMessage("watched is null; expected PT0S to PT24H in whole seconds");
    }
}
