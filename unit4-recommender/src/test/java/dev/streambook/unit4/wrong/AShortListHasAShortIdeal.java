package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Divides by the DCG of the best list that is as long as the list at hand. */
@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "A list is held against one of the same length",
        breaks = "ideal",
        test = "the_best_possible_list_has_one",
        saying = "there was a second place")
public final class AShortListHasAShortIdeal extends Ranking {

    @Override
    public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
        return super.ndcgAtK(list, gains, list.isEmpty() ? k : Math.min(k, list.size()));
    }
}
