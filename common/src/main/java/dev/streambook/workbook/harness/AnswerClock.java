package dev.streambook.workbook.harness;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What the answer's clock shows in a {@link Schedule}: later than it is by all the limits that are over. */
final class AnswerClock {

    private final AtomicLong passed = new AtomicLong();

    /** So many nanoseconds pass, and nobody has to wait for them. */
    void passes(long nanos) {
        passed.addAndGet(nanos);
    }

    long nanoTime() {
        return System.nanoTime() + passed.get();
    }

    long currentTimeMillis() {
        return System.currentTimeMillis() + TimeUnit.NANOSECONDS.toMillis(passed.get());
    }
}
