package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "The films on this page are excluded from the next one",
        breaks = "untouched",
        test = "vector_and_excluded_rows_are_as_they_were",
        saying = "excluded rows after the call")
public final class MarksTheChosen extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        List<ScoredItem> best = super.of(items, vector, k, excluded);
        best.forEach(film -> excluded.set(items.rowOf(film.item())));
        return best;
    }
}
