package dev.streambook.event;

import java.time.Instant;

/**
 * The viewer gave a film a number of stars.
 *
 * @param stars 0.5 to 5.0 in steps of one half
 */
public record Rated(String id, int user, int item, String device, Instant time, double stars) implements ViewingEvent {

    public Rated {
        Checks.common(id, user, item, device, time);
        Checks.that(
                stars >= 0.5 && stars <= 5.0 && stars * 2 == Math.rint(stars * 2),
                "stars is %s; expected 0.5 to 5.0 in steps of 0.5",
                stars);
    }

    @Override
    public Rated withDevice(String device) {
        return new Rated(id, user, item, device, time, stars);
    }
}
