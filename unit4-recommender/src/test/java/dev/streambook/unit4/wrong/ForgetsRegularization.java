package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "The penalty is for the training only",
        breaks = "one_rating_is_enough_for_any_rank",
        saying = "1 ratings of rank 5 with λ = 4.9E-324 give a singular system")
public final class ForgetsRegularization extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, double regularization) {
        return super.vector(items, history, Double.MIN_VALUE);
    }
}
