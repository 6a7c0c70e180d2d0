package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "A film is relevant or it is not",
        breaks = "graded",
        test = "the_better_film_belongs_further_up",
        saying = "(1 + 3/log2(3)) / (3 + 1/log2(3))")
public final class ALikeIsALike extends Ranking {

    @Override
    public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
        super.ndcgAtK(list, gains, k);
        Map<Integer, Double> binary = new HashMap<>(gains);
        binary.replaceAll((film, gain) -> gain > 0 ? 1.0 : 0.0);
        return super.ndcgAtK(list, binary, k);
    }
}
