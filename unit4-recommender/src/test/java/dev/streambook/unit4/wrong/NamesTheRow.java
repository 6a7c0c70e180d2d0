package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "The row says which film it was",
        breaks = "nan",
        test = "a_score_that_is_not_a_number_is_refused_wherever_it_stands",
        saying = "the score of row 0 is NaN")
public final class NamesTheRow extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        try {
            return super.of(items, vector, k, excluded);
        } catch (ArithmeticException e) {
            int row = 0;
            while (!Float.isNaN(items.dot(row, vector))) {
                row++;
            }
            throw new ArithmeticException("the score of row %d is NaN".formatted(row));
        }
    }
}
