package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "Products of numbers are numbers, so it is enough that the factors are",
        breaks = "nan",
        test = "infinity_less_infinity_is_not_a_number",
        saying = "infinity less infinity")
public final class LooksForNaNInTheFactors extends LoopOfTopK {

    @Override
    boolean isRefused(ItemFactors items, int row, float[] vector, float score) {
        return Float.isNaN(score) && (holdsNaN(items.vectorAt(row)) || holdsNaN(vector));
    }

    private static boolean holdsNaN(float[] factors) {
        for (float factor : factors) {
            if (Float.isNaN(factor)) {
                return true;
            }
        }
        return false;
    }
}
