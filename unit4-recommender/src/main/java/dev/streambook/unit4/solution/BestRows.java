package dev.streambook.unit4.solution;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A heap of the best rows so far, with the worst of them on top. Two arrays of numbers, so a row that enters makes no object.
 * Of equal scores the greater row is worse.
 */
final class BestRows {

    private final int[] rows;
    private final float[] scores;
    private int size;

    BestRows(int capacity) {
        this.rows = new int[capacity];
        this.scores = new float[capacity];
    }

    // tag::bar[]
    /**
     * The score that a row must exceed to enter, if rows come in ascending order. As long as there is room it is NaN, and
     * {@code score <= NaN} is false for every score.
     */
    float bar() {
        return size < rows.length ? Float.NaN : scores[0];
    }

    /** Takes a row in, in place of the worst one if there is no room. */
    void add(int row, float score) {
        if (size < rows.length) {
            size++;
            siftUp(size - 1, row, score);
        } else {
            siftDown(row, score);
        }
    }
    // end::bar[]

    /** Empties the heap, worst first. */
    List<ScoredItem> bestFirst(ItemFactors items) {
        List<ScoredItem> scored = new ArrayList<>(size);
        while (size > 0) {
            scored.add(new ScoredItem(items.itemAt(rows[0]), scores[0]));
            size--;
            siftDown(rows[size], scores[size]);
        }
        Collections.reverse(scored);
        return scored;
    }

    private void siftUp(int at, int row, float score) {
        int hole = at;
        while (hole > 0 && isWorse(row, score, (hole - 1) / 2)) {
            copy((hole - 1) / 2, hole);
            hole = (hole - 1) / 2;
        }
        put(hole, row, score);
    }

    /** Puts a row in place of the top one. */
    private void siftDown(int row, float score) {
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && isWorse(rows[child + 1], scores[child + 1], child)) {
                child++;
            }
            if (isWorse(row, score, child)) {
                break;
            }
            copy(child, hole);
            hole = child;
        }
        put(hole, row, score);
    }

    private boolean isWorse(int row, float score, int place) {
        return score < scores[place] || score == scores[place] && row > rows[place];
    }

    private void copy(int from, int to) {
        put(to, rows[from], scores[from]);
    }

    private void put(int place, int row, float score) {
        rows[place] = row;
        scores[place] = score;
    }
}
