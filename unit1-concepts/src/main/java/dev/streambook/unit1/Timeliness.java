package dev.streambook.unit1;

/** What a watermark makes of an event. */
public enum Timeliness {
    /** At or after the watermark: its windows are still open. */
    ON_TIME,
    /** Before the watermark: it was not expected any more, and goes to the side output. */
    LATE
}
