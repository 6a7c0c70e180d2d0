package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "Take the best k, then drop what is seen",
        breaks = "seen-excluded",
        test = "a_seen_film_leaves_its_place_to_the_next",
        saying = "films 1 and 3 are seen")
public final class SeenFilmsAreDroppedAtTheEnd extends Ranking {

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        List<Integer> list = new ArrayList<>(super.best(scores, Set.of(), k));
        list.removeAll(seen);
        return list;
    }
}
