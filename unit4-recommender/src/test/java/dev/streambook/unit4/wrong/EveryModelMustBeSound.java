package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "A score that is not a number is refused also where nothing is asked for",
        breaks = "list-length",
        test = "nothing_is_asked_for_and_nothing_comes",
        saying = "the score of item 1 is NaN")
public final class EveryModelMustBeSound extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        if (k == 0) {
            super.of(items, vector, 1, excluded);
        }
        return super.of(items, vector, k, excluded);
    }
}
