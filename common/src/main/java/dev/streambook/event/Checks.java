package dev.streambook.event;

import java.time.Instant;

/** What every event must satisfy; each message names the value and what was expected. */
final class Checks {

    private static final int LONGEST_ID = 128;

    private Checks() {}

    static void common(String id, int user, int item, String device, Instant time) {
        that(
                id != null && !id.isBlank() && id.length() <= LONGEST_ID,
                "id is %s; expected 1 to 128 characters",
                id == null ? "missing" : "\"" + id + "\"");
        that(user > 0, "user is %s; expected 1 or more", user);
        that(item > 0, "item is %s; expected 1 or more", item);
        that(device != null && !device.isBlank(), "device is %s; expected an address", device);
        that(time != null, "time is %s; expected an instant such as 2026-01-31T20:15:00Z", "missing");
    }

    static void that(boolean holds, String message, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(value));
        }
    }
}
