package dev.streambook.recommender.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The counts of all stages held against each other, along the way of an event: what one stage has put out, the next has
 * taken or has still waiting. Each stage counts for itself, so an event that vanished between two of them shows.
 */
public record AuditTrail(List<Step> steps) {

    /** Who takes what from whom, in the order of the way. */
    private static final List<Map.Entry<String, String>> WAY = List.of(
            Map.entry("source", ""),
            Map.entry("intake", "source"),
            Map.entry("archive", "intake"),
            Map.entry("speed", "intake"),
            Map.entry("storm-dedup", "intake"),
            Map.entry("trending", "storm-dedup"),
            Map.entry("similar", "storm-dedup"));

    /**
     * One stage of the way.
     *
     * @param upstream whose output it takes; empty for the first stage
     * @param waiting what the upstream has put out and this stage has not taken yet. Stages report by themselves, so while
     *     events flow it can be negative for a moment; if it stays so, the stage took what was never there, and the books
     *     are not settled
     */
    public record Step(StageAudit counts, String upstream, long waiting) {

        /** Whether the stage has not put out more than it took. */
        public boolean addsUp() {
            return counts.inFlight() >= 0;
        }

        /** Whether the stage has nothing before it and nothing in hand. */
        public boolean settled() {
            return waiting == 0 && counts.inFlight() == 0;
        }
    }

    public AuditTrail {
        steps = List.copyOf(steps);
    }

    /** @param stages the counts of each stage, summed over its instances; stages off the known way come last */
    public static AuditTrail of(Collection<StageAudit> stages) {
        Map<String, StageAudit> byName =
                stages.stream().collect(Collectors.toMap(StageAudit::stage, Function.identity()));
        List<Step> steps = new ArrayList<>();
        WAY.stream()
                .filter(stage -> byName.containsKey(stage.getKey()))
                .forEach(stage -> steps.add(step(byName.remove(stage.getKey()), stage.getValue(), stages)));
        byName.values().forEach(audit -> steps.add(new Step(audit, "", 0)));
        return new AuditTrail(steps);
    }

    public boolean addsUp() {
        return steps.stream().allMatch(Step::addsUp);
    }

    /** Whether each event has had its effect at every stage, is a dead letter, or was a repetition. */
    public boolean settled() {
        return steps.stream().allMatch(Step::settled);
    }

    private static Step step(StageAudit counts, String upstream, Collection<StageAudit> stages) {
        long waiting = stages.stream()
                .filter(stage -> stage.stage().equals(upstream))
                .mapToLong(stage -> stage.out() - counts.in())
                .sum();
        return new Step(counts, upstream, waiting);
    }
}
