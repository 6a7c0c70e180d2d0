package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "A score is not a number where the vector is not, so look there once",
        breaks = "nan",
        test = "a_vector_that_holds_no_number_harms_nobody_where_no_film_is_scored",
        saying = "the vector holds NaN")
public final class LooksForNaNInTheVector extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        for (float factor : vector) {
            if (k > 0 && Float.isNaN(factor)) {
                throw new ArithmeticException("the vector holds NaN; expected numbers");
            }
        }
        return super.of(items, vector, k, excluded);
    }
}
