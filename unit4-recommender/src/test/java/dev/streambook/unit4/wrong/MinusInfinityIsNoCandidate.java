package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves films with the score -Infinity out. */
@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "Minus infinity says that a film is not to be shown",
        breaks = "at-most-k",
        test = "a_list_is_no_longer_than_its_candidates",
        saying = "best 10 of films 1 (1.0), 2 (-Infinity)")
public final class MinusInfinityIsNoCandidate extends Ranking {

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        Map<Integer, Double> candidates = new HashMap<>(scores);
        candidates.values().removeIf(score -> score == Double.NEGATIVE_INFINITY);
        return super.best(candidates, seen, k);
    }
}
