package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "A heap for each thread is empty after each call, as the list was taken out of it",
        breaks = "fresh",
        test = "a_call_that_was_refused_leaves_nothing_for_the_next_one",
        saying = "after a call with scores 7, 8, 9 and NaN was refused")
public final class ANaNLeavesItsHeap extends TopK {

    private static final Comparator<ScoredItem> WORST_FIRST =
            Comparator.comparing(ScoredItem::score).thenComparing(ScoredItem::item, Comparator.reverseOrder());

    private final ThreadLocal<PriorityQueue<ScoredItem>> ofThread =
            ThreadLocal.withInitial(() -> new PriorityQueue<>(WORST_FIRST));

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        dev.streambook.unit4.TopK.check(items, vector, k);
        PriorityQueue<ScoredItem> best = ofThread.get();
        for (int row = 0; row < items.size() && k > 0; row++) {
            if (!excluded.get(row)) {
                enter(best, k, items.itemAt(row), items.dot(row, vector));
            }
        }
        List<ScoredItem> scored = new ArrayList<>(best.size());
        while (!best.isEmpty()) {
            scored.add(best.poll());
        }
        Collections.reverse(scored);
        return scored;
    }

    private static void enter(PriorityQueue<ScoredItem> best, int k, int item, float score) {
        if (Float.isNaN(score)) {
            throw new ArithmeticException("the score of item %d is NaN".formatted(item));
        }
        if (best.size() < k || score > best.element().score()) {
            if (best.size() == k) {
                best.poll();
            }
            best.add(new ScoredItem(item, score));
        }
    }
}
