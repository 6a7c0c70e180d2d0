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
        belief = "Doubles are never compared with 0",
        breaks = "disliked",
        test = "implicit_a_strength_of_zero_is_no_choice",
        saying = "strength 0.000000001")
public final class AlmostZeroIsZero extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        return super.vector(
                items,
                objective instanceof Implicit
                        ? history.stream()
                                .filter(film -> Math.abs(film.value()) > 1e-6)
                                .toList()
                        : history,
                objective);
    }
}
