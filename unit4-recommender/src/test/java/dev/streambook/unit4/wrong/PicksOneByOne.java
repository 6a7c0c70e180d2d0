package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "The best film, then the best of the others, and so on",
        breaks = "one-sort",
        test = "a_long_list_costs_one_sort",
        saying = "4,000")
public final class PicksOneByOne extends Ranking {

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        int length = super.best(scores, seen, k).size();
        Map<Integer, Double> left = new TreeMap<>(scores);
        left.keySet().removeAll(seen);
        List<Integer> list = new ArrayList<>();
        while (list.size() < length) {
            list.add(bestOf(left));
            left.remove(list.get(list.size() - 1));
        }
        return list;
    }

    /** Of equal scores the one with the smaller id, as the map is in the order of the ids. */
    private static Integer bestOf(Map<Integer, Double> left) {
        Integer best = null;
        for (Map.Entry<Integer, Double> film : left.entrySet()) {
            if (best == null || film.getValue() > left.get(best)) {
                best = film.getKey();
            }
        }
        return best;
    }
}
