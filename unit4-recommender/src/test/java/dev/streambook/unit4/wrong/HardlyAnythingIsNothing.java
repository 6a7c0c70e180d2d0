package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Takes an ideal below a trillionth for zero. */
@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "One does not divide by what is nearly zero",
        breaks = "ideal",
        test = "the_best_possible_list_has_one",
        saying = "film 1 has gain 1e-15")
public final class HardlyAnythingIsNothing extends Ranking {

    private static final double EPSILON = 1e-12;

    @Override
    public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
        OptionalDouble figure = super.ndcgAtK(list, gains, k);
        return gains.values().stream().allMatch(gain -> gain < EPSILON) ? OptionalDouble.empty() : figure;
    }
}
