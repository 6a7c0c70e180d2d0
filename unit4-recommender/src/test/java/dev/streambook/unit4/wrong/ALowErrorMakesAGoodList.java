package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "No film has more than five stars: clipped estimates have a lower RMSE, so they make better lists",
        breaks = "highest-first",
        test = "the_model_with_the_smaller_error_can_have_the_worse_list",
        saying = "more than 5 stars is still an order")
public final class ALowErrorMakesAGoodList extends Ranking {

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        Map<Integer, Double> clipped = new HashMap<>();
        scores.forEach((film, score) -> clipped.put(film, Math.min(5, score)));
        return super.best(clipped, seen, k);
    }
}
