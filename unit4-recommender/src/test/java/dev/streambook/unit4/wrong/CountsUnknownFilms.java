package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "n is the length of the history",
        breaks = "an_unknown_film_changes_nothing_and_is_not_counted",
        saying = "films 98 and 99 unknown, λ = 1: n is 2")
public final class CountsUnknownFilms extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, double regularization) {
        long n = history.stream().filter(p -> items.contains(p.item())).count();
        return super.vector(items, history, regularization * history.size() / n);
    }
}
