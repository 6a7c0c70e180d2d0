package dev.streambook.event;

import java.time.Duration;
import java.time.Instant;

/**
 * The viewer watched a film, or a part of it.
 *
 * @param watched for how long, whole seconds, zero to 24 hours
 */
public record Watched(String id, int user, int item, String device, Instant time, Duration watched)
        implements ViewingEvent {

    private static final Duration LONGEST = Duration.ofHours(24);

    public Watched {
        Checks.common(id, user, item, device, time);
        Checks.that(
                watched != null && !watched.isNegative() && watched.compareTo(LONGEST) <= 0 && watched.getNano() == 0,
                "watched is %s; expected PT0S to PT24H in whole seconds",
                watched);
    }

    @Override
    public Watched withDevice(String device) {
        return new Watched(id, user, item, device, time, watched);
    }
}
