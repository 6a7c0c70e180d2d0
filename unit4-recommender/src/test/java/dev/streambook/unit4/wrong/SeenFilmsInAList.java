package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks each candidate up in a list of the seen films. */
@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "A list holds the same films as a set",
        breaks = "one-sort",
        test = "a_long_list_costs_one_sort",
        saying = "when the user has seen 3,000")
public final class SeenFilmsInAList extends Ranking {

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        List<Integer> known = new ArrayList<>(seen);
        Map<Integer, Double> candidates = new HashMap<>(scores);
        candidates.keySet().removeIf(film -> known.contains(film));
        return super.best(candidates, Set.of(), k);
    }
}
