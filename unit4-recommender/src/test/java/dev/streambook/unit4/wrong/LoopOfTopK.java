package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The loop of 4.8 with the heap of its stub, with the decisions that its wrong answers make differently. */
abstract class LoopOfTopK extends TopK {

    private static final Comparator<ScoredItem> WORST_FIRST =
            Comparator.comparing(ScoredItem::score).thenComparing(ScoredItem::item, Comparator.reverseOrder());

    float scoreOf(ItemFactors items, int row, float[] vector) {
        return items.dot(row, vector);
    }

    /** Whether this score is refused. */
    boolean isRefused(ItemFactors items, int row, float[] vector, float score) {
        return Float.isNaN(score);
    }

    /** @param bar the lowest score of a list that is full */
    boolean enters(float score, float bar) {
        return score > bar;
    }

    /** @param entered the row that entered last */
    boolean isEnough(int row, int entered) {
        return false;
    }

    @Override
    public final List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        dev.streambook.unit4.TopK.check(items, vector, k);
        PriorityQueue<ScoredItem> best = new PriorityQueue<>(WORST_FIRST);
        int entered = 0;
        for (int row = 0; row < items.size() && k > 0 && !isEnough(row, entered); row++) {
            if (excluded.get(row)) {
                continue;
            }
            float score = scoreOf(items, row, vector);
            if (isRefused(items, row, vector, score)) {
                throw new ArithmeticException("the score of item %d is NaN".formatted(items.itemAt(row)));
            }
            if (best.size() < k || enters(score, best.element().score())) {
                if (best.size() == k) {
                    best.poll();
                }
                best.add(new ScoredItem(items.itemAt(row), score));
                entered = row;
            }
        }
        return best.stream().sorted(WORST_FIRST.reversed()).toList();
    }
}
