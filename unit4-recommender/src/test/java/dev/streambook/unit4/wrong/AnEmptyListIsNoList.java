package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "An empty list can be neither good nor bad",
        breaks = "undefined",
        test = "an_empty_list_finds_nothing_and_that_is_a_figure",
        saying = "nDCG@10 of an empty list")
public final class AnEmptyListIsNoList extends Ranking {

    @Override
    public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
        OptionalDouble figure = super.ndcgAtK(list, gains, k);
        return list.isEmpty() ? OptionalDouble.empty() : figure;
    }
}
