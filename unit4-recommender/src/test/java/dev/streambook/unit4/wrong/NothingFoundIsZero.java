package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "Nothing relevant, nothing found: recall is 0",
        breaks = "undefined",
        test = "with_nothing_to_find_there_is_no_figure",
        saying = "nothing is relevant")
public final class NothingFoundIsZero extends Ranking {

    @Override
    public OptionalDouble recallAtK(List<Integer> list, Set<Integer> relevant, int k) {
        OptionalDouble share = super.recallAtK(list, relevant, k);
        return share.isEmpty() ? OptionalDouble.of(0) : share;
    }
}
