package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "A user is the average of the films, weighted by the stars",
        breaks = "two_films_that_share_no_factor_give_two_divisions",
        saying = "[1.5f, 2.25f]")
public final class AverageOfItemFactors extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, double regularization) {
        float[] average = new float[items.rank()];
        for (Preference preference : history) {
            for (int k = 0; k < average.length; k++) {
                average[k] +=
                        (float) (preference.stars() * items.at(items.rowOf(preference.item()), k) / history.size());
            }
        }
        return Optional.of(average);
    }
}
