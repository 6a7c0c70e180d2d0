package dev.streambook.unit1;

/** What a pipe does when more comes in than goes out. Either the producer waits, or something is given up. */
public enum Overload {
    /** Let the producer wait until there is room: backpressure. Nothing is lost; the producer is slowed down. */
    BLOCK,
    /** Make room by dropping what has waited longest: the newest is what counts. */
    DROP_OLDEST,
    /** Let only a part in: from half full on one of ten, so that what comes out is still a picture of the whole. */
    SAMPLE
}
