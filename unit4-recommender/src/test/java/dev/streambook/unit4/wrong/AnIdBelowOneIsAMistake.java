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
        belief = "A film without a number above 0 is a mistake in the data",
        breaks = "by-id",
        test = "ids_may_be_zero_and_less",
        saying = "the vector of a user with 1 films in the history")
public final class AnIdBelowOneIsAMistake extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        return super.vector(
                items,
                history.stream().filter(preference -> preference.item() > 0).toList(),
                objective);
    }
}
