package dev.streambook.generator;

import java.time.Duration;

/**
 * How evenings go. In a session one viewer is shown offers, watches the most liked of them to its end or not, mostly
 * rates it, rarely takes the rating back, and may then be shown offers again.
 *
 * @param gap mean time between the starts of two sessions, of whatever viewers; 1 ms to 1 day
 * @param filmLength how long a film lasts, 1 s to 10 h; shorten it to see ratings soon
 * @param offers films shown before each one watched, 1 to 50
 * @param maxFilms films watched in a session, 1 to this many with equal chance; 1 to 20
 */
public record SessionSettings(Duration gap, Duration filmLength, int offers, int maxFilms) {

    /** A session a minute, films of 90 minutes, 4 offers, up to 3 films: about 12 events a session. */
    public static final SessionSettings DEFAULTS =
            new SessionSettings(Duration.ofMinutes(1), Duration.ofMinutes(90), 4, 3);

    public SessionSettings {
        Range.of("gap", gap, Duration.ofMillis(1), Duration.ofDays(1));
        Range.of("filmLength", filmLength, Duration.ofSeconds(1), Duration.ofHours(10));
        Range.of("offers", offers, 1, 50);
        Range.of("maxFilms", maxFilms, 1, 20);
    }
}
