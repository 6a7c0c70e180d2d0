package dev.streambook.workbook;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Marks the place where the learner writes: a stub throws it until the exercise is solved.
 *
 * <p>Every instance is counted, because an engine may catch what a stub throws inside one of its threads: a
 * specification that made the count rise is reported as TODO, whatever else it seemed to show.
 */
public final class TodoException extends UnsupportedOperationException {

    private static final AtomicLong THROWN = new AtomicLong();

    /** @param where the exercise's number and the method to write, such as {@code "1.8 Windows.tumbling"} */
    public TodoException(String where) {
        super("TODO " + where);
        THROWN.incrementAndGet();
    }

    /** How many were created in this JVM so far. */
    public static long count() {
        return THROWN.get();
    }
}
