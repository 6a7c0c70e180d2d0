package dev.streambook.recommender.serving.view;

import dev.streambook.recommender.topics.AuditTrail;
import dev.streambook.recommender.topics.StageAudit;
import java.util.Collection;
import java.util.List;

/**
 * Whether every event is accounted for: the {@link AuditTrail} as it is answered.
 *
 * @param stages one row for each, in the order of the way of an event
 * @param addsUp no stage has put out more than it took
 * @param early the events that are too far ahead of the stream's own time
 * @param settled besides, nothing is in flight or waiting: each event had its effect, is a dead letter or was a repetition
 */
public record AuditReport(List<Row> stages, Early early, boolean addsUp, boolean settled) {

    /**
     * Events that are too far ahead of the stream's own time, since this API was started. If they moved the watermarks, the
     * events of everybody else would be late.
     *
     * @param refused posted, and answered with 400: in no stage's counts
     * @param setAside in the log, where they count, and move neither a watermark nor a memory
     */
    public record Early(long refused, long setAside) {}

    /**
     * The counts of a stage since the recommender was first started.
     *
     * @param late of those that are out, the ones that came too late for their windows or for being told from a duplicate
     * @param inFlight taken, and neither out nor dead-lettered nor a repetition
     * @param waiting put out by the stage before it, and not taken yet; 0 while the stage before it has not reported yet
     *     what this one already has
     */
    record Row(
            String stage,
            long in,
            long out,
            long deadLettered,
            long duplicates,
            long late,
            long inFlight,
            long waiting,
            boolean addsUp) {

        public static Row of(AuditTrail.Step step) {
            StageAudit audit = step.counts();
            return new Row(
                    audit.stage(),
                    audit.in(),
                    audit.out(),
                    audit.deadLettered(),
                    audit.duplicates(),
                    audit.late(),
                    audit.inFlight(),
                    Math.max(0, step.waiting()),
                    step.addsUp());
        }
    }

    public static AuditReport of(Collection<StageAudit> stages, Early early) {
        AuditTrail trail = AuditTrail.of(stages);
        return new AuditReport(trail.steps().stream().map(Row::of).toList(), early, trail.addsUp(), trail.settled());
    }
}
