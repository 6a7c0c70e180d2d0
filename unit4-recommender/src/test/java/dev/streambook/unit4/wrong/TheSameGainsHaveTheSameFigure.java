package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "Who asks with the same map and the same list gets the same figure",
        breaks = "fresh",
        test = "gains_and_films_that_have_changed_since_the_last_call_count",
        saying = "gain 3 in the same map")
public final class TheSameGainsHaveTheSameFigure extends Ranking {

    /** What was asked last. One reference, so that threads do not mix two of them. */
    private record Asked(List<Integer> list, Map<Integer, Double> gains, int k, OptionalDouble figure) {}

    private volatile Asked last;

    @Override
    public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
        Asked before = last;
        if (before != null && before.gains == gains && before.list == list && before.k == k) {
            return before.figure;
        }
        OptionalDouble figure = super.ndcgAtK(list, gains, k);
        last = new Asked(list, gains, k, figure);
        return figure;
    }
}
