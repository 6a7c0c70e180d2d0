package dev.streambook.recommender.live.fault;

import dev.streambook.recommender.serving.fault.FaultKind;
import java.time.Instant;
import java.util.Set;

/**
 * A fault, and how it is caused.
 *
 * @param crashes the stages that lose their state by it, as they are called in the audit
 * @param action causes it, and returns when it is over
 */
public record Fault(FaultKind kind, Set<String> crashes, Action action) {

    /** Causes a fault. */
    @FunctionalInterface
    public interface Action {
        Over cause() throws InterruptedException;
    }

    /**
     * A fault is over.
     *
     * @param what was done, in a sentence
     * @param since what a crashed stage reports after this moment, it reports in its new life
     */
    public record Over(String what, Instant since) {}
}
