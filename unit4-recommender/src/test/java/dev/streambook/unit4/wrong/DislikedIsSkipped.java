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
        belief = "Only what a user likes is evidence",
        breaks = "disliked",
        test = "implicit_a_disliked_film_is_a_sure_zero_and_not_counted",
        saying = "(5 + 1 + 0.5·4 + 2·1)x = 2")
public final class DislikedIsSkipped extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        return objective instanceof Implicit
                ? super.vector(
                        items, history.stream().filter(p -> p.value() > 0).toList(), objective)
                : super.vector(items, history, objective);
    }
}
