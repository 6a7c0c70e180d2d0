package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "A sum in double is more exact than one in float",
        breaks = "best-first",
        test = "a_score_is_the_number_that_the_films_factors_give",
        saying = "to the last digit")
public final class DoubleIsMoreExact extends LoopOfTopK {

    @Override
    float scoreOf(ItemFactors items, int row, float[] vector) {
        double sum = 0;
        for (int factor = 0; factor < vector.length; factor++) {
            sum += (double) items.at(row, factor) * vector[factor];
        }
        return (float) sum;
    }
}
