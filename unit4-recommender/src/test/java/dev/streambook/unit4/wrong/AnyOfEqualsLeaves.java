package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "Equals are equal, so it does not matter which one leaves the list",
        breaks = "ties-by-id",
        test = "of_equals_the_greater_id_leaves_the_list_first",
        saying = "expected")
public final class AnyOfEqualsLeaves extends TopK {

    private static final Comparator<ScoredItem> WORST_FIRST = Comparator.comparing(ScoredItem::score);

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        dev.streambook.unit4.TopK.check(items, vector, k);
        PriorityQueue<ScoredItem> best = new PriorityQueue<>(WORST_FIRST);
        for (int row = 0; row < items.size() && k > 0; row++) {
            if (excluded.get(row)) {
                continue;
            }
            float score = number(items, row, items.dot(row, vector));
            if (best.size() < k || score > best.peek().score()) {
                if (best.size() == k) {
                    best.poll();
                }
                best.add(new ScoredItem(items.itemAt(row), score));
            }
        }
        return best.stream()
                .sorted(WORST_FIRST.reversed().thenComparing(ScoredItem::item))
                .toList();
    }
}
