package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "A list that comes in has k films already",
        breaks = "first-k",
        test = "what_stands_after_place_k_does_not_count",
        saying = "relevant are 3 and 4")
public final class EveryListHasKFilms extends Ranking {

    @Override
    public OptionalDouble recallAtK(List<Integer> list, Set<Integer> relevant, int k) {
        super.recallAtK(list, relevant, k);
        return super.recallAtK(list, relevant, Math.max(k, list.size()));
    }
}
