package dev.streambook.recommender.search;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of one search that can be among the best. Whenever enough new ones have come together, exercise 4.8 chooses the
 * best of these and of those that it chose before; the worst of its list is the bar for all rows to come. Thread safe.
 */
final class Shortlist {

    private static final int ENOUGH = 256;

    private final TopK topK;
    private final ItemFactors items;
    private final float[] vector;
    private final int k;
    private final BitSet excluded;
    private int[] rows = new int[ENOUGH];
    private int size;
    private int undecided;
    private int added;
    private List<ScoredItem> best = List.of();
    private volatile float bar = Float.NEGATIVE_INFINITY;

    Shortlist(TopK topK, ItemFactors items, float[] vector, int k, BitSet excluded) {
        this.topK = topK;
        this.items = items;
        this.vector = vector;
        this.k = k;
        this.excluded = excluded;
    }

    /** A row with a smaller score is not among the best: k others have this score or more. */
    float bar() {
        return bar;
    }

    /** How many rows were added. */
    synchronized int added() {
        return added;
    }

    synchronized void add(int[] more, int count) {
        if (size + count > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(2 * rows.length, size + count));
        }
        System.arraycopy(more, 0, rows, size, count);
        size += count;
        undecided += count;
        added += count;
        if (undecided >= Math.max(ENOUGH, 2 * k)) {
            decide();
        }
    }

    /** The k best of all rows that were added, best first. */
    synchronized List<ScoredItem> best() {
        if (undecided > 0) {
            decide();
        }
        return best;
    }

    private void decide() {
        Arrays.sort(rows, 0, size);
        int[] candidates = Arrays.copyOf(rows, size);
        BitSet left = new BitSet();
        IntStream.range(0, size)
                .filter(place -> excluded.get(candidates[place]))
                .forEach(left::set);
        best = topK.of(items.only(candidates), vector, k, left);
        undecided = 0;
        size = 0;
        for (ScoredItem film : best) {
            rows[size++] = items.rowOf(film.item());
        }
        if (size == k) {
            bar = best.get(k - 1).score();
        }
    }
}
