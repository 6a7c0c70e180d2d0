package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "Double.compare knows where NaN belongs",
        breaks = "no-nan",
        test = "a_score_that_is_not_a_number_is_refused",
        saying = "films 1 (4.0), 2 (NaN), 3 (3.0)")
public final class NaNSortsSomewhere extends Ranking {

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        Map<Integer, Double> numbers = new HashMap<>();
        scores.forEach((film, score) -> numbers.put(film, score.isNaN() ? Double.POSITIVE_INFINITY : score));
        return super.best(numbers, seen, k);
    }
}
