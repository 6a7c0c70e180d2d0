package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "Once the lowest score of the list is known, a second walk picks the films",
        breaks = "one-product",
        test = "the_vector_of_each_film_is_read_once",
        saying = "a product for each film reads 6,000")
public final class FindsTheBarFirst extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        List<ScoredItem> best = super.of(items, vector, k, excluded);
        if (best.isEmpty()) {
            return best;
        }
        ScoredItem bar = best.get(best.size() - 1);
        List<ScoredItem> picked = new ArrayList<>();
        for (int row = 0; row < items.size(); row++) {
            float score = items.dot(row, vector);
            boolean isBest = score > bar.score() || score == bar.score() && items.itemAt(row) <= bar.item();
            if (isBest && !excluded.get(row)) {
                picked.add(new ScoredItem(items.itemAt(row), score));
            }
        }
        picked.sort(Comparator.comparing(ScoredItem::score).reversed().thenComparing(ScoredItem::item));
        return picked;
    }
}
