package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "Who asks with the same map gets the same order",
        breaks = "fresh",
        test = "a_score_that_has_changed_since_the_last_call_counts",
        saying = "asked again when film 2 has 4.5")
public final class TheSameMapHasTheSameOrder extends Ranking {

    /** What was sorted last, and its order. One reference, so that threads do not mix two of them. */
    private record Sorted(Map<Integer, Double> scores, List<Integer> order) {}

    private volatile Sorted last = new Sorted(Map.of(), List.of());

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        Sorted sorted = last;
        if (sorted.scores() != scores || !seen.isEmpty()) {
            sorted = new Sorted(scores, super.best(scores, seen, Integer.MAX_VALUE));
            last = seen.isEmpty() ? sorted : last;
        }
        return k < 1
                ? super.best(scores, seen, k)
                : sorted.order().stream().limit(k).toList();
    }
}
