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
        belief = "The penalty is λ, however many ratings there are",
        breaks = "penalty",
        test = "explicit_three_ratings_that_say_the_same_say_no_more_than_one",
        saying = "three films (2) rated 5, λ = 1: 30/(12+3)")
public final class RidgeWithoutCount extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        long n = history.stream().filter(p -> items.contains(p.item())).count();
        return objective instanceof Explicit && n > 0
                ? super.vector(items, history, new Explicit(objective.regularization() / n))
                : super.vector(items, history, objective);
    }
}
