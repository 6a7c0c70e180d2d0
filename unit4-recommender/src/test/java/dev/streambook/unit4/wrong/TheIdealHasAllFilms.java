package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "The best list has all films that have a gain",
        breaks = "ideal",
        test = "the_best_possible_list_has_one",
        saying = "no list of two films is better")
public final class TheIdealHasAllFilms extends Ranking {

    @Override
    public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
        OptionalDouble right = super.ndcgAtK(list, gains, k);
        if (right.isEmpty()) {
            return right;
        }
        List<Integer> firstK = list.subList(0, Math.min(k, list.size()));
        return super.ndcgAtK(firstK, gains, Math.max(k, gains.size()));
    }
}
