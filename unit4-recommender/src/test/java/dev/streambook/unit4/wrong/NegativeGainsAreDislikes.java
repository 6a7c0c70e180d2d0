package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "A film that the user dislikes has a negative gain",
        breaks = "valid-arguments",
        test = "a_gain_that_is_negative_or_not_finite_is_refused",
        saying = "Expecting code to raise a throwable")
public final class NegativeGainsAreDislikes extends Ranking {

    @Override
    public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
        Map<Integer, Double> positive = new HashMap<>(gains);
        positive.values().removeIf(gain -> gain < 0);
        return super.ndcgAtK(list, positive, k);
    }
}
