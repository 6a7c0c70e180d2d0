package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "A film is found by looking through the rows",
        breaks = "own-films",
        test = "explicit_the_cost_does_not_grow_with_the_number_of_films",
        saying = "a user with 4 films, one of them unknown")
public final class LooksThroughTheRows extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        List<Preference> known =
                history.stream().filter(each -> isThere(items, each.item())).toList();
        return super.vector(items, known, objective);
    }

    private static boolean isThere(ItemFactors items, int film) {
        for (int row = 0; row < items.size(); row++) {
            if (items.itemAt(row) == film) {
                return true;
            }
        }
        return false;
    }
}
