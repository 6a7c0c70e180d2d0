package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "A model that gives NaN is broken, whoever has seen the film",
        breaks = "seen-excluded",
        test = "a_seen_film_may_have_a_score_that_is_not_a_number",
        saying = "IllegalArgumentException")
public final class EveryScoreMustBeANumber extends Ranking {

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        scores.forEach((film, score) -> {
            if (score.isNaN()) {
                throw new IllegalArgumentException("the score of film %d is NaN; expected a number".formatted(film));
            }
        });
        return super.best(scores, seen, k);
    }
}
