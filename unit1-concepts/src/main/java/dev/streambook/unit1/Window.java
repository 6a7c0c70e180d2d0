package dev.streambook.unit1;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of event time, half-open: it holds {@code start} and everything up to, but not including, {@code end}.
 * Neighbours therefore share no instant and leave none out.
 *
 * @param start inclusive
 * @param end exclusive, after {@code start}
 */
public record Window(Instant start, Instant end) implements Comparable<Window> {

    public Window {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("window ends at %s; expected an end after %s".formatted(end, start));
        }
    }

    /** The window of length {@code size} that begins at {@code start}. */
    public static Window from(Instant start, Duration size) {
        return new Window(start, start.plus(size));
    }

    public boolean holds(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Window other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    /** As intervals are written: {@code [start, end)}. */
    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
