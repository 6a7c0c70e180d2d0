package dev.streambook.unit4.serving;

import dev.streambook.unit4.log.AuditTrail;
import dev.streambook.unit4.log.StageAudit;
import java.util.Collection;
import java.util.List;

/**
 * Whether every event is accounted for: the {@link AuditTrail} as it is answered.
 *
 * @param stages one row for each, in the order of the way of an event
 * @param addsUp no stage has put out more than it took
 * @param settled besides, nothing is in flight or waiting: each event had its effect, is a dead letter or was a repetition
 */
record AuditReport(List<Row> stages, boolean addsUp, boolean settled) {

    /**
     * The counts of a stage since the recommender was first started.
     *
     * @param inFlight taken, and neither out nor dead-lettered nor a repetition
     * @param waiting put out by the stage before it, and not taken yet
     */
    record Row(
            String stage,
            long in,
            long out,
            long deadLettered,
            long duplicates,
            long inFlight,
            long waiting,
            boolean addsUp) {

        static Row of(AuditTrail.Step step) {
            StageAudit audit = step.counts();
            return new Row(
                    audit.stage(),
                    audit.in(),
                    audit.out(),
                    audit.deadLettered(),
                    audit.duplicates(),
                    audit.inFlight(),
                    step.waiting(),
                    step.addsUp());
        }
    }

    static AuditReport of(Collection<StageAudit> stages) {
        AuditTrail trail = AuditTrail.of(stages);
        return new AuditReport(trail.steps().stream().map(Row::of).toList(), trail.addsUp(), trail.settled());
    }
}
