package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "Nobody looks at place 101, so nothing there counts",
        breaks = "discount",
        test = "figures_of_many_lists_are_those_of_the_formulas",
        saying = "nDCG@600")
public final class NobodyLooksAtPlace101 extends Ranking {

    @Override
    public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
        return super.ndcgAtK(list, gains, Math.min(k, 100));
    }
}
