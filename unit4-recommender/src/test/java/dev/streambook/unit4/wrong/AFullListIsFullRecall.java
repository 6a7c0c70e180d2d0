package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "A list of k films can find no more than k, so recall divides by k at most",
        breaks = "recall-of-all",
        test = "more_relevant_films_than_places_leave_recall_below_one",
        saying = "two of four")
public final class AFullListIsFullRecall extends Ranking {

    @Override
    public OptionalDouble recallAtK(List<Integer> list, Set<Integer> relevant, int k) {
        OptionalDouble share = super.recallAtK(list, relevant, k);
        return share.isEmpty()
                ? share
                : OptionalDouble.of(share.getAsDouble() * relevant.size() / Math.min(k, relevant.size()));
    }
}
