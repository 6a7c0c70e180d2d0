package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "A user without ratings has a vector of zeros",
        breaks = "none-known",
        test = "nothing_known_is_no_vector_rather_than_zeros",
        saying = "no ratings")
public final class NobodyIsZeros extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        return super.vector(items, history, objective).or(() -> Optional.of(new float[items.rank()]));
    }
}
