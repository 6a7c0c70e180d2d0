package dev.streambook.event;

import java.time.Instant;

/** The viewer took a rating back: whatever this user said of this film before {@link #time()} no longer counts. */
public record Unrated(String id, int user, int item, String device, Instant time) implements ViewingEvent {

    public Unrated {
        Checks.common(id, user, item, device, time);
    }

    @Override
    public Unrated withDevice(String device) {
        return new Unrated(id, user, item, device, time);
    }
}
