package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "A list of k films has k places, and one for the film that is compared",
        breaks = "at-most-k",
        test = "k_may_be_as_large_as_ints_are",
        saying = "Illegal Capacity: -2147483648")
public final class PlacesForAllOfK extends Ranking {

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        List<Integer> list = super.best(scores, seen, k);
        List<Integer> places = new ArrayList<>(k + 1);
        places.addAll(list);
        return places;
    }
}
