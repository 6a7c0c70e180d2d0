package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "The bits are the ids of the films",
        breaks = "excluded",
        test = "the_next_best_takes_the_place_of_an_excluded_film",
        saying = "without row 1, which is film 2")
public final class ExcludesById extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        BitSet rows = new BitSet() {
            @Override
            public boolean get(int row) {
                return excluded.get(items.itemAt(row));
            }
        };
        return super.of(items, vector, k, rows);
    }
}
