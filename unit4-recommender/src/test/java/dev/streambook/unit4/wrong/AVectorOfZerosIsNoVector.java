package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "A film whose vector is zeros is a film that the model does not know",
        breaks = "penalty",
        test = "a_film_whose_vector_is_zeros_is_a_known_film",
        saying = "n is 2")
public final class AVectorOfZerosIsNoVector extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        return super.vector(
                items,
                history.stream()
                        .filter(preference -> !isZeros(items, preference.item()))
                        .toList(),
                objective);
    }

    private static boolean isZeros(ItemFactors items, int item) {
        int row = items.rowOf(item);
        return row >= 0 && IntStream.range(0, items.rank()).allMatch(k -> items.at(row, k) == 0);
    }
}
