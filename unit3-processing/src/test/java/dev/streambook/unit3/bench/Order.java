package dev.streambook.unit3.bench;

/** What the bench's spout is to send next. */
sealed interface Order {

    /** A tuple of the run. */
    record Send(Attempt attempt) implements Order {}

    /** Something that is done to the bolt, between two tuples. */
    enum Act implements Order {
        /** The tick that Storm sends at the interval that the bolt's configuration asks for. */
        TICK,
        /** The worker is killed and starts again. */
        RESTART
    }
}
