package dev.streambook.recommender.live.fault;

import dev.streambook.recommender.serving.fault.StageRecovery;
import dev.streambook.recommender.topics.AuditTrail;
import dev.streambook.recommender.topics.StageAudit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the stages come back from a fault. A stage is back when it has handled all that was on its way when the fault was over:
 * the intake every line that had been handed to it, each other stage all that the stage before it had put out when that one was
 * back. A stage that crashed must besides have said something since then, as its old counts are still in the topic.
 *
 * <p>For one thread.
 */
final class Recovery {

    private static final String SOURCE = "source";

    private final Instant overAt;
    private final Instant since;
    private final Set<String> crashed;
    /** What each stage that is back had put out by then: so much must the next one handle. */
    private final Map<String, Long> marks = new HashMap<>();

    private final Map<String, Optional<Long>> stages = new LinkedHashMap<>();

    /**
     * @param handedOver lines that had been handed to the intake when the fault was over
     * @param overAt when that was
     * @param since after which the reports of the crashed stages are new
     */
    Recovery(long handedOver, Instant overAt, Instant since, Set<String> crashed) {
        this.overAt = overAt;
        this.since = since;
        this.crashed = Set.copyOf(crashed);
        marks.put(SOURCE, handedOver);
    }

    /**
     * One look at the stages.
     *
     * @param counts of each stage
     * @param reportedAt when each stage has said something last
     */
    void look(Collection<StageAudit> counts, Map<String, Instant> reportedAt, Instant now) {
        for (AuditTrail.Step step : AuditTrail.of(counts).steps()) {
            String stage = step.counts().stage();
            if (!step.upstream().isEmpty()
                    && stages.getOrDefault(stage, Optional.empty()).isEmpty()) {
                boolean isBack = isBack(step, reportedAt.getOrDefault(stage, Instant.MIN));
                stages.put(
                        stage,
                        isBack ? Optional.of(Duration.between(overAt, now).toMillis()) : Optional.empty());
                if (isBack) {
                    marks.put(stage, step.counts().out());
                }
            }
        }
    }

    /** Each stage of the way, in its order; those that have not been looked at are missing. */
    List<StageRecovery> stages() {
        List<StageRecovery> list = new ArrayList<>();
        stages.forEach((stage, millis) -> list.add(new StageRecovery(stage, millis)));
        return list;
    }

    /** Whether every stage is back. */
    boolean isComplete() {
        return !stages.isEmpty() && stages.values().stream().allMatch(Optional::isPresent);
    }

    private boolean isBack(AuditTrail.Step step, Instant reportedAt) {
        StageAudit counts = step.counts();
        Long mark = marks.get(step.upstream());
        return mark != null
                && counts.in() - counts.inFlight() >= mark
                && (!crashed.contains(counts.stage()) || reportedAt.isAfter(since));
    }
}
