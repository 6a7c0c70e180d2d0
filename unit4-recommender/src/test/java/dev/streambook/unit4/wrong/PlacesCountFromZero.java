package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "The discount of the film at index i is log2(i + 1)",
        breaks = "discount",
        test = "a_film_at_place_3_brings_half_its_gain",
        saying = "1/log2(3+1) of 1")
public final class PlacesCountFromZero extends Ranking {

    @Override
    public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
        OptionalDouble right = super.ndcgAtK(list, gains, k);
        return right.isEmpty()
                ? right
                : OptionalDouble.of(dcg(list, gains, k) / dcg(best(gains, Set.of(), k), gains, k));
    }

    /** log2(1) is 0, so the first place gets 1, and the second one, too. */
    private static double dcg(List<Integer> list, Map<Integer, Double> gains, int k) {
        Set<Integer> counted = new HashSet<>();
        double sum = 0;
        for (int i = 0; i < Math.min(k, list.size()); i++) {
            if (counted.add(list.get(i))) {
                sum += gains.getOrDefault(list.get(i), 0.0) / Math.max(1, Math.log(i + 1) / Math.log(2));
            }
        }
        return sum;
    }
}
