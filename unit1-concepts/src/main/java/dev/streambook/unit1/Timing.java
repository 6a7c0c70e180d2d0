package dev.streambook.unit1;

/** When a pane is given out. */
public enum Timing {
    /** The watermark is before the window's end: a first impression. */
    EARLY,
    /** The watermark has passed the window's end: assumed to be complete. Once for each window. */
    ON_TIME,
    /** Later still: a correction. */
    LATE
}
