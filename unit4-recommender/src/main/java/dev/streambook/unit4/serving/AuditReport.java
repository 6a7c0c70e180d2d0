package dev.streambook.unit4.serving;

import dev.streambook.unit4.log.StageAudit;
import java.util.Collection;
import java.util.List;

/**
 * Whether every event is accounted for.
 *
 * @param stages one row for each, by name
 * @param addsUp no stage has put out more than it took
 * @param settled besides, nothing is in flight: each event had its effect, is a dead letter or was a repetition
 */
record AuditReport(List<Row> stages, boolean addsUp, boolean settled) {

    /**
     * The counts of a stage since the recommender was first started.
     *
     * @param inFlight taken, and neither out nor dead-lettered nor a repetition
     */
    record Row(String stage, long in, long out, long deadLettered, long duplicates, long inFlight, boolean addsUp) {
        static Row of(StageAudit audit) {
            return new Row(
                    audit.stage(),
                    audit.in(),
                    audit.out(),
                    audit.deadLettered(),
                    audit.duplicates(),
                    audit.inFlight(),
                    audit.inFlight() >= 0);
        }
    }

    static AuditReport of(Collection<StageAudit> stages) {
        List<Row> rows = stages.stream().map(Row::of).toList();
        return new AuditReport(
                rows, rows.stream().allMatch(Row::addsUp), rows.stream().allMatch(row -> row.inFlight() == 0));
    }
}
