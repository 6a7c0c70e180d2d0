package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "A vector that is too long or too short can be cut or filled up with zeros",
        breaks = "fitting-arguments",
        test = "a_vector_of_another_rank_is_refused",
        saying = "Expecting code to raise a throwable")
public final class TakesAnyVector extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        return super.of(items, Arrays.copyOf(vector, items.rank()), k, excluded);
    }
}
