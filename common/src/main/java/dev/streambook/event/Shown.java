package dev.streambook.event;

import java.time.Instant;

/**
 * A film was on the screen as an offer (an impression), whether or not the viewer took it.
 *
 * @param position the place in the list, 1 for the first
 */
public record Shown(String id, int user, int item, String device, Instant time, int position) implements ViewingEvent {

    public Shown {
        Checks.common(id, user, item, device, time);
        Checks.that(position >= 1, "position is %s; expected 1 or more", position);
    }

    @Override
    public Shown withDevice(String device) {
        return new Shown(id, user, item, device, time, position);
    }
}
