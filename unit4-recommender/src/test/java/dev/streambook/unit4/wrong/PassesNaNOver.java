package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "What is not greater than the worst on the list need not be looked at",
        breaks = "nan",
        test = "a_score_that_is_not_a_number_is_refused_wherever_it_stands",
        saying = "the film with id 700000000 has the score NaN")
public final class PassesNaNOver extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        dev.streambook.unit4.TopK.check(items, vector, k);
        BitSet passedOver = (BitSet) excluded.clone();
        for (int row = k; row < items.size(); row++) {
            if (Float.isNaN(items.dot(row, vector))) {
                passedOver.set(row);
            }
        }
        return super.of(items, vector, k, passedOver);
    }
}
