package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "Films with equal scores are equally good, so any order will do",
        breaks = "ties-by-id",
        test = "equal_scores_are_in_order_of_the_id",
        saying = "[300, 4000, 65536]")
public final class TiesAreHarmless extends Ranking {

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        super.best(scores, seen, k);
        return scores.entrySet().stream()
                .filter(film -> !seen.contains(film.getKey()))
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(k)
                .map(Map.Entry::getKey)
                .toList();
    }
}
