package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "n is the length of the history",
        breaks = "unknown-film",
        test = "an_unknown_film_changes_nothing_and_is_not_counted",
        saying = "films 98 and 99 unknown, λ = 2: n is 1")
public final class CountsUnknownFilms extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        long n = history.stream().filter(p -> items.contains(p.item())).count();
        return objective instanceof Explicit && n > 0
                ? super.vector(items, history, new Explicit(objective.regularization() * history.size() / n))
                : super.vector(items, history, objective);
    }
}
