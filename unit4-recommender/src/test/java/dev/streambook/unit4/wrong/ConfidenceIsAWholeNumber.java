package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "How sure a choice is is a whole number",
        breaks = "confidence",
        test = "implicit_a_strong_preference_weighs_more_and_its_target_is_still_one",
        saying = "α = 0.5")
public final class ConfidenceIsAWholeNumber extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        return objective instanceof Implicit implicit
                ? super.vector(items, history, whole(implicit))
                : super.vector(items, history, objective);
    }

    private static Implicit whole(Implicit objective) {
        return new Implicit(objective.regularization(), Math.max(1, Math.round(objective.confidence())));
    }
}
