package dev.streambook.unit4.solution;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import java.util.BitSet;
import java.util.List;

/**
 * One pass over all films, with a heap of the k best so far. Scores are computed a block at a time, so that the loop over a
 * block does nothing but compare each score with the worst of the best: whether a row is excluded and whether its score is a
 * number is asked only of the few rows that pass.
 */
public class TopK implements dev.streambook.unit4.TopK {

    private static final int BLOCK = 512;

    // tag::of[]
    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        dev.streambook.unit4.TopK.check(items, vector, k);
        if (k == 0) {
            return List.of();
        }
        BestRows best = new BestRows(Math.min(k, items.size()));
        float[] scores = new float[Math.min(BLOCK, items.size())];
        for (int from = 0; from < items.size(); from += BLOCK) {
            int to = Math.min(from + BLOCK, items.size());
            items.dots(from, to, vector, scores);
            for (int row = from; row < to; row++) {
                float score = scores[row - from];
                // Not "score > bar": a score that is not a number must not be passed over.
                if (!(score <= best.bar()) && !excluded.get(row)) {
                    best.add(row, number(items, row, score));
                }
            }
        }
        return best.bestFirst(items);
    }

    protected static float number(ItemFactors items, int row, float score) {
        if (Float.isNaN(score)) {
            throw new ArithmeticException(
                    "the score of item %d is NaN; expected finite factors".formatted(items.itemAt(row)));
        }
        return score;
    }
    // end::of[]
}
