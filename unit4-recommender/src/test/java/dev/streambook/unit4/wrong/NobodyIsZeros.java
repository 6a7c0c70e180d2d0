package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "A user without ratings has a vector of zeros",
        breaks = "nothing_known_is_no_vector_rather_than_zeros",
        saying = "no ratings")
public final class NobodyIsZeros extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, double regularization) {
        return super.vector(items, history, regularization).or(() -> Optional.of(new float[items.rank()]));
    }
}
