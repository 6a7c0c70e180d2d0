package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "Who asks with the same vector gets the same list",
        breaks = "fresh",
        test = "the_same_arguments_may_hold_something_else_in_the_next_call",
        saying = "asked again when row 2 has been excluded")
public final class TheSameVectorHasTheSameList extends TopK {

    /** What was asked last. One reference, so that threads do not mix two of them. */
    private record Asked(ItemFactors items, float[] vector, int k, BitSet excluded, List<ScoredItem> list) {

        boolean is(ItemFactors otherItems, float[] otherVector, int otherK, BitSet otherExcluded) {
            return items == otherItems && vector == otherVector && k == otherK && excluded == otherExcluded;
        }
    }

    private volatile Asked last;

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        Asked before = last;
        if (before != null && before.is(items, vector, k, excluded)) {
            return before.list();
        }
        List<ScoredItem> list = super.of(items, vector, k, excluded);
        last = new Asked(items, vector, k, excluded, list);
        return list;
    }
}
