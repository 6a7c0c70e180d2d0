package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes scores that differ by less than a billionth for equal. */
@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "Doubles are never compared without an epsilon",
        breaks = "highest-first",
        test = "the_film_with_the_highest_score_comes_first",
        saying = "best 2 of films 1 (4.0), 2 (4.000000000000001)")
public final class NearlyEqualIsEqual extends Ranking {

    private static final double EPSILON = 1e-9;

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        Map<Integer, Double> rounded = new HashMap<>();
        scores.forEach((film, score) -> rounded.put(film, rounded(score)));
        return super.best(rounded, seen, k);
    }

    private static double rounded(double score) {
        return Double.isInfinite(score) ? score : Math.rint(score / EPSILON) * EPSILON;
    }
}
