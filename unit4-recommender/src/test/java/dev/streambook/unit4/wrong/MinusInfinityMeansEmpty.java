package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "Every score is more than minus infinity",
        breaks = "infinite",
        test = "minus_infinity_is_on_the_list_where_there_is_room",
        saying = "score -Infinity")
public final class MinusInfinityMeansEmpty extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        return super.of(items, vector, k, excluded).stream()
                .filter(film -> film.score() > Float.NEGATIVE_INFINITY)
                .toList();
    }
}
