package dev.streambook.unit1;

/** What the receiver is to do with a pane's value. */
public enum Kind {
    /** Take it in: add it or put it in place of the last, as the mode says. */
    VALUE,
    /** Take it back: it was given out before and is no longer true. */
    RETRACTION
}
