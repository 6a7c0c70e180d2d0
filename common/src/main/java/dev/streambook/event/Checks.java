package dev.streambook.event;

import java.time.Instant;

/** What every event must satisfy; each message names the value and what was expected. */
final class Checks {

    private static final int LONGEST_TEXT = 128;

    /**
     * What the narrowest engine holds: Spark writes no timestamp from before 1900 to Parquet, since programs do not agree on
     * the calendar of those days, and stops its query instead.
     */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    /** From here on ISO 8601 needs a sign before the year, and not all who read our JSON know that. */
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Checks() {}

    static void common(String id, int user, int item, String device, Instant time) {
        text("id", id);
        that(user > 0, "user is %s; expected 1 or more", user);
        that(item > 0, "item is %s; expected 1 or more", item);
        text("device", device);
        that(time != null, "time is %s; expected an instant such as 2026-01-31T20:15:00Z", "missing");
        that(!time.isBefore(FIRST) && time.isBefore(END), "time is %s; expected a year from 1900 to 9999", time);
    }

    private static void text(String field, String value) {
        that(value != null, "%s is missing; expected 1 to 128 characters", field);
        that(
                !value.isBlank() && value.length() <= LONGEST_TEXT,
                field + " is %s; expected 1 to 128 characters, not all blank",
                Quoted.text(value));
        that(
                encodable(value),
                field + " is %s, which holds half a surrogate pair; expected Unicode text",
                Quoted.text(value));
    }

    /** Half a surrogate pair can stand in a Java string but not in UTF-8. */
    private static boolean encodable(String value) {
        return value.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static void that(boolean holds, String message, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(value));
        }
    }
}
