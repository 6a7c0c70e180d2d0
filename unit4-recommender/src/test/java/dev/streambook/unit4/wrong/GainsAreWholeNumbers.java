package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "Half a star more is no larger gain",
        breaks = "graded",
        test = "the_better_film_belongs_further_up",
        saying = "gains 0.3 and 0.7")
public final class GainsAreWholeNumbers extends Ranking {

    @Override
    public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
        Map<Integer, Double> whole = new HashMap<>();
        gains.forEach((film, gain) -> whole.put(film, gain > 0 && !gain.isInfinite() ? Math.ceil(gain) : gain));
        return super.ndcgAtK(list, whole, k);
    }
}
