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
        belief = "A right side of zeros means that nothing is known of the user",
        breaks = "lowest-point",
        test = "explicit_a_film_that_is_just_as_good_as_expected_gives_zeros_and_not_nothing",
        saying = "the vector of a user with 1 films")
public final class AllZerosIsNobody extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        boolean nothing = objective instanceof Explicit && history.stream().allMatch(each -> each.value() == 0);
        return nothing ? Optional.empty() : super.vector(items, history, objective);
    }
}
