package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "A user is the average of the films, weighted by the stars",
        breaks = "lowest-point",
        test = "explicit_one_film_of_one_factor_is_a_division",
        saying = "[6.0f]")
public final class AverageOfItemFactors extends SolvesExplicitAnotherWay {

    @Override
    float[] solve(ItemFactors items, List<Preference> known, double lambda) {
        float[] average = new float[items.rank()];
        for (Preference preference : known) {
            for (int k = 0; k < average.length; k++) {
                average[k] += (float) (preference.value() * items.at(items.rowOf(preference.item()), k) / known.size());
            }
        }
        return average;
    }
}
