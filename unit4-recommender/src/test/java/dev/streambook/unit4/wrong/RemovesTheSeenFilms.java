package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "The scores are there to make the list from, and nobody needs them afterwards",
        breaks = "untouched",
        test = "the_callers_collections_are_as_they_were",
        saying = "the scores, and the gains, after the calls")
public final class RemovesTheSeenFilms extends Ranking {

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        if (scores instanceof HashMap) { // a map that can be changed
            scores.keySet().removeAll(seen);
        }
        return super.best(scores, seen, k);
    }
}
