package dev.streambook.recommender.serving.fault;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One fault that was caused, and what became of it.
 *
 * @param fault its name
 * @param begunAt when it was asked for
 * @param overAt when it was over, and recovery began; empty until then
 * @param what happened, in a sentence: what was done, or why it could not be done; empty as long as it is under way
 * @param stages each stage of the way, in the order of the way; empty until the fault is over
 */
public record FaultRun(
        String fault,
        Instant begunAt,
        Optional<Instant> overAt,
        Optional<String> what,
        State state,
        List<StageRecovery> stages) {

    /** How far it has come. In JSON in small letters. */
    public enum State {
        /** The fault is under way. */
        RUNNING,
        /** It is over, and some stages are not back yet. */
        RECOVERING,
        /** Every stage is back. */
        RECOVERED,
        /** Some stages did not come back in time. */
        OVERDUE,
        /** The fault could not be caused. */
        FAILED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FaultRun {
        stages = List.copyOf(stages);
    }

    /** A fault that has just been asked for. */
    public static FaultRun begun(String fault, Instant at) {
        return new FaultRun(fault, at, Optional.empty(), Optional.empty(), State.RUNNING, List.of());
    }

    /** Whether no other fault may be caused yet. */
    public boolean goesOn() {
        return state == State.RUNNING || state == State.RECOVERING;
    }
}
