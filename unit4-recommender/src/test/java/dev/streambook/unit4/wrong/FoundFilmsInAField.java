package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Ranking.class,
        belief = "A set that is cleared before each call saves making a new one",
        breaks = "shared",
        test = "two_callers_do_not_see_each_others_films",
        saying = "which is not what it returns alone")
public final class FoundFilmsInAField extends Ranking {

    private final Set<Integer> found = new HashSet<>();

    @Override
    public OptionalDouble recallAtK(List<Integer> list, Set<Integer> relevant, int k) {
        if (k < 1 || relevant.isEmpty()) {
            return super.recallAtK(list, relevant, k);
        }
        found.clear();
        found.addAll(list.subList(0, Math.min(k, list.size())));
        found.retainAll(relevant);
        return OptionalDouble.of((double) found.size() / relevant.size());
    }
}
