package dev.streambook.unit1;

/** How a pane relates to the one before it. */
public enum Accumulation {
    /** Each pane holds what was added since the last one. */
    DISCARDING,
    /** Each pane holds the whole count so far. */
    ACCUMULATING,
    /** Each pane holds the whole count so far, and the pane before it is taken back. */
    RETRACTING
}
