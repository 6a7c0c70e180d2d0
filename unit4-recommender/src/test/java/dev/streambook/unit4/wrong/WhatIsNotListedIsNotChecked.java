package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "A gain is looked at where its film stands in the list",
        breaks = "valid-arguments",
        test = "a_gain_that_is_negative_or_not_finite_is_refused",
        saying = "an empty list")
public final class WhatIsNotListedIsNotChecked extends Ranking {

    @Override
    public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
        return list.isEmpty() && gains.values().stream().anyMatch(gain -> !(gain >= 0))
                ? OptionalDouble.of(0)
                : super.ndcgAtK(list, gains, k);
    }
}
