package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "A hit at a place is a hit",
        breaks = "once",
        test = "the_same_film_at_two_places_counts_at_the_first_one",
        saying = "film 2 is not in it")
public final class EachHitIsAHit extends Ranking {

    @Override
    public OptionalDouble recallAtK(List<Integer> list, Set<Integer> relevant, int k) {
        OptionalDouble share = super.recallAtK(list, relevant, k);
        long hits = list.stream().limit(k).filter(relevant::contains).count();
        return share.isEmpty() ? share : OptionalDouble.of((double) hits / relevant.size());
    }
}
