package dev.streambook.desk.standby;

/** A standby JVM has ended before it was done. The message says how, and what it printed last. */
public final class StandbyEndedException extends Exception {

    StandbyEndedException(String message, Throwable cause) {
        super(message, cause);
    }
}
