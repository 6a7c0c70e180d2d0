package dev.streambook.generator;

/** How a line arrives. */
public enum Planted {
    /** No line before it is of a younger event. */
    IN_ORDER,
    /** A younger event arrived before it, but none younger by {@link FaultSettings#lateBy()} or more. */
    OUT_OF_ORDER,
    /** An event younger by {@link FaultSettings#lateBy()} or more arrived before it. */
    LATE,
    /** The same bytes arrived before. */
    DUPLICATE,
    /** No event can be read from it. */
    CORRUPT
}
