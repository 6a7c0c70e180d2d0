package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "Where the list is empty anyway, the other arguments do not matter",
        breaks = "fitting-arguments",
        test = "arguments_are_refused_also_where_the_list_would_be_empty",
        saying = "\"nothing\"")
public final class NothingIsAskedForNothingIsChecked extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        return k == 0 || items.size() == 0 ? List.of() : super.of(items, vector, k, excluded);
    }
}
