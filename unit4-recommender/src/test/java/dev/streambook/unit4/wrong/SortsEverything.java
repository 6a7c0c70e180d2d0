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
        belief = "The best ten are the first ten of the sorted catalogue, so sort it",
        breaks = "memory-of-k",
        test = "a_million_films_take_no_more_memory_than_the_list",
        saying = "bytes allocated for the best 10 of 1,000,000 films")
public final class SortsEverything extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        dev.streambook.unit4.TopK.check(items, vector, k);
        List<ScoredItem> all = new ArrayList<>();
        for (int row = 0; row < items.size() && k > 0; row++) {
            float score = items.dot(row, vector);
            if (!excluded.get(row)) {
                if (Float.isNaN(score)) {
                    throw new ArithmeticException("the score of item %d is NaN".formatted(items.itemAt(row)));
                }
                all.add(new ScoredItem(items.itemAt(row), score));
            }
        }
        all.sort(Comparator.comparing(ScoredItem::score).reversed());
        return List.copyOf(all.subList(0, Math.min(k, all.size())));
    }
}
