package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Takes repeated films out of the list, and then the first k of it. */
@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "A film that is there twice takes one place",
        breaks = "once",
        test = "the_same_film_at_two_places_counts_at_the_first_one",
        saying = "recall@2 of list 1 1 2")
public final class RepeatsAreTakenOutFirst extends Ranking {

    @Override
    public OptionalDouble recallAtK(List<Integer> list, Set<Integer> relevant, int k) {
        return super.recallAtK(list.stream().distinct().toList(), relevant, k);
    }
}
