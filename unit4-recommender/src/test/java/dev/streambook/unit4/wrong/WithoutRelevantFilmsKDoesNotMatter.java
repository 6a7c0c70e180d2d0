package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "Where nothing is relevant, k does not matter",
        breaks = "valid-arguments",
        test = "a_list_without_places_is_refused",
        saying = "nothing is relevant")
public final class WithoutRelevantFilmsKDoesNotMatter extends Ranking {

    @Override
    public OptionalDouble recallAtK(List<Integer> list, Set<Integer> relevant, int k) {
        return relevant.isEmpty() ? OptionalDouble.empty() : super.recallAtK(list, relevant, k);
    }
}
