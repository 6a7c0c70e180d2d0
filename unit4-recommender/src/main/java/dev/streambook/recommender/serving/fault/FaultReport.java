package dev.streambook.recommender.serving.fault;

import java.util.List;
import java.util.Optional;

/**
 * What may be caused, and what was.
 *
 * @param refused why no fault may be caused; empty if faults may be
 * @param faults those that there are; empty if none may be caused
 * @param runs the latest ones, the newest first
 */
public record FaultReport(Optional<String> refused, List<FaultKind> faults, List<FaultRun> runs) {

    public FaultReport {
        faults = List.copyOf(faults);
        runs = List.copyOf(runs);
    }
}
