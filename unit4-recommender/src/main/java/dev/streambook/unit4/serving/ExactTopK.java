package dev.streambook.unit4.serving;

import dev.streambook.unit4.ItemFactors;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * The films with the highest scores, found by looking at all of them: O(size·rank) for the scores and O(log k) more for
 * each film that enters the list, with a heap of k rows.
 *
 * <p>Of equal scores the smaller item id comes first, so the answer is the same each time.
 */
final class ExactTopK {

    /** A film and its estimated stars. */
    record Scored(int item, float score) {}

    private final ItemFactors items;
    private final int[] rows;
    private final float[] scores;
    private int size;

    private ExactTopK(ItemFactors items, int k) {
        this.items = items;
        this.rows = new int[Math.min(k, items.size())];
        this.scores = new float[rows.length];
    }

    /** The score of the film in a row. */
    @FunctionalInterface
    interface RowScore {
        float of(int row);
    }

    /** The best films by inner product with a vector of the items' rank, best first; see the other method. */
    static List<Scored> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        return of(items, row -> items.dot(row, vector), k, excluded);
    }

    /**
     * The best films, best first.
     *
     * @param k how many at most, 0 or more
     * @param excluded rows to leave out
     * @throws ArithmeticException if a score is not a number, for then there is no order
     */
    static List<Scored> of(ItemFactors items, RowScore score, int k, BitSet excluded) {
        ExactTopK top = new ExactTopK(items, k);
        for (int row = 0; row < items.size(); row++) {
            if (!excluded.get(row)) {
                top.offer(row, score.of(row));
            }
        }
        return top.bestFirst();
    }

    private void offer(int row, float score) {
        if (Float.isNaN(score)) {
            throw new ArithmeticException(
                    "the score of item %d is NaN; expected finite factors".formatted(items.itemAt(row)));
        }
        if (size < rows.length) {
            size++;
            siftUp(size - 1, row, score);
        } else if (size > 0 && score > scores[0]) {
            // Rows come in ascending order, so an equal score has the greater id and does not enter.
            siftDown(0, row, score);
        }
    }

    /** Empties the heap, worst first. */
    private List<Scored> bestFirst() {
        List<Scored> scored = new ArrayList<>(size);
        while (size > 0) {
            scored.add(new Scored(items.itemAt(rows[0]), scores[0]));
            size--;
            siftDown(0, rows[size], scores[size]);
        }
        Collections.reverse(scored);
        return scored;
    }

    private void siftUp(int at, int row, float score) {
        int hole = at;
        while (hole > 0 && isWorse(row, score, (hole - 1) / 2)) {
            move((hole - 1) / 2, hole);
            hole = (hole - 1) / 2;
        }
        put(hole, row, score);
    }

    private void siftDown(int at, int row, float score) {
        int hole = at;
        for (int child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && isWorse(rows[child + 1], scores[child + 1], child)) {
                child++;
            }
            if (!isWorse(rows[child], scores[child], row, score)) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        put(hole, row, score);
    }

    private boolean isWorse(int row, float score, int at) {
        return isWorse(row, score, rows[at], scores[at]);
    }

    private static boolean isWorse(int row, float score, int otherRow, float otherScore) {
        return score < otherScore || score == otherScore && row > otherRow;
    }

    private void move(int from, int to) {
        put(to, rows[from], scores[from]);
    }

    private void put(int at, int row, float score) {
        if (at < rows.length) {
            rows[at] = row;
            scores[at] = score;
        }
    }
}
