package dev.streambook.unit3;

import dev.streambook.unit3.EventQuery.Setting;
import java.util.Set;

/**
 * How a query is started.
 *
 * @param withoutEffect settings that were changed and that Spark will not heed
 */
public record Plan(Step step, Set<Setting> withoutEffect) {

    /** On which checkpoint. */
    public enum Step {
        /** On the one that is there. */
        RESUME,
        /** On a new one, with a new table of results: the topics are read again from the starting offsets. */
        REPLAY
    }

    public Plan {
        withoutEffect = Set.copyOf(withoutEffect);
    }

    public static Plan resume(Set<Setting> withoutEffect) {
        return new Plan(Step.RESUME, withoutEffect);
    }

    public static Plan replay() {
        return new Plan(Step.REPLAY, Set.of());
    }
}
