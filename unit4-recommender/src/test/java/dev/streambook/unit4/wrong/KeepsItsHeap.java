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
        belief = "A heap that is kept saves making a new one for each call",
        breaks = "shared",
        test = "two_callers_do_not_see_each_others_films",
        saying = "which is not what it returns alone")
public final class KeepsItsHeap extends TopK {

    private static final Comparator<ScoredItem> WORST_FIRST =
            Comparator.comparing(ScoredItem::score).thenComparing(ScoredItem::item, Comparator.reverseOrder());

    private final PriorityQueue<ScoredItem> best = new PriorityQueue<>(WORST_FIRST);

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        dev.streambook.unit4.TopK.check(items, vector, k);
        best.clear();
        for (int row = 0; row < items.size() && k > 0; row++) {
            if (excluded.get(row)) {
                continue;
            }
            float score = number(items, row, items.dot(row, vector));
            if (best.size() < k || score > best.element().score()) {
                if (best.size() == k) {
                    best.poll();
                }
                best.add(new ScoredItem(items.itemAt(row), score));
            }
        }
        return best.stream().sorted(WORST_FIRST.reversed()).toList();
    }
}
