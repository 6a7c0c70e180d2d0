package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "A copy of a few bits is no memory to speak of",
        breaks = "memory-of-k",
        test = "a_million_films_take_no_more_memory_than_the_list",
        saying = "without rows 3 and 999,999")
public final class CopiesTheExcluded extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        return super.of(items, vector, k, (BitSet) excluded.clone());
    }
}
