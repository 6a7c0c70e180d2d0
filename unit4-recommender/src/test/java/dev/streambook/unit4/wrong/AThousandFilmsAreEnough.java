package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "No page has more than a thousand places",
        breaks = "at-most-k",
        test = "a_long_list_costs_one_sort",
        saying = "the best 2,000 of 4,000 films")
public final class AThousandFilmsAreEnough extends Ranking {

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        return super.best(scores, seen, Math.min(k, 1_000));
    }
}
