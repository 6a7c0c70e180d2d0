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
        belief = "The penalty is for the training only",
        breaks = "penalty",
        test = "explicit_one_rating_is_enough_for_any_rank",
        saying = "the system of rank 5 is singular")
public final class ForgetsRegularization extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        return objective instanceof Explicit
                ? super.vector(items, history, new Explicit(Double.MIN_VALUE))
                : super.vector(items, history, objective);
    }
}
