package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "A list holds the films that are estimated to be liked",
        breaks = "at-most-k",
        test = "a_list_is_no_longer_than_its_candidates",
        saying = "also what is hardly liked is a candidate")
public final class OnlyWhatWillBeLiked extends Ranking {

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        Map<Integer, Double> liked = new HashMap<>(scores);
        liked.values().removeIf(score -> score < 0);
        return super.best(liked, seen, k);
    }
}
