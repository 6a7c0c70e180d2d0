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
        belief = "A penalty above 10 is a mistake",
        breaks = "penalty",
        test = "explicit_the_penalty_is_as_small_or_as_large_as_the_objective_says",
        saying = "λ = 127")
public final class APenaltyHasAnEnd extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        return objective instanceof Explicit
                ? super.vector(items, history, new Explicit(Math.min(10, objective.regularization())))
                : super.vector(items, history, objective);
    }
}
