package dev.streambook.recommender.live;

import dev.streambook.recommender.topics.AuditTrail;
import dev.streambook.recommender.topics.StageAudit;
import java.util.Locale;
import java.util.stream.Collectors;

/** The audit as a table to be read at the end of a run. */
final class AuditText {

    private static final String ROW = "  %-12s %12s %12s %13s %11s %8s %10s %9s";

    private AuditText() {}

    static String of(AuditTrail trail) {
        String header =
                ROW.formatted("stage", "in", "out", "dead-lettered", "duplicates", "late", "in flight", "waiting");
        return trail.steps().stream()
                .map(AuditText::row)
                .collect(Collectors.joining("\n", header + "\n", "\n  " + verdict(trail)));
    }

    private static String row(AuditTrail.Step step) {
        StageAudit counts = step.counts();
        return ROW.formatted(
                counts.stage(),
                number(counts.in()),
                number(counts.out()),
                number(counts.deadLettered()),
                number(counts.duplicates()),
                number(counts.late()),
                number(counts.inFlight()),
                number(Math.max(0, step.waiting())));
    }

    private static String verdict(AuditTrail trail) {
        if (!trail.addsUp()) {
            return "it does not add up: a count is negative";
        }
        if (trail.steps().stream().anyMatch(step -> step.waiting() < 0)) {
            return "it adds up so far: some stages have not reported yet";
        }
        return trail.settled()
                ? "it adds up: every event is accounted for, and none is under way"
                : "it adds up so far: some events are under way";
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
