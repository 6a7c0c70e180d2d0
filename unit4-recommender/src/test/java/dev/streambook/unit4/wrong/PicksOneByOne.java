package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "The best film, then the best of the others, and so on",
        breaks = "one-sort",
        test = "a_long_list_costs_one_sort",
        saying = "4,000")
public final class PicksOneByOne extends Ranking {

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        List<Integer> list = new ArrayList<>();
        Map<Integer, Double> left = new HashMap<>(scores);
        left.keySet().removeAll(seen);
        Iterator<Integer> next = super.best(left, seen, k).iterator();
        while (next.hasNext()) {
            left.keySet().forEach(Integer::intValue); // looks for the best of all that are left
            list.add(next.next());
        }
        return list;
    }
}
