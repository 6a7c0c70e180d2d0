package dev.streambook.unit4;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * One vector for each film: the half of a factor model that changes only when the model is trained anew.
 *
 * <p>The vectors lie one behind the other in a single array, because a scan over all of them is what a top-k search
 * spends its time on. Rows are in ascending order of item id, so a smaller row is a smaller id. Immutable as long as
 * nobody writes into the arrays that were handed in; safe for any number of threads.
 */
public final class ItemFactors {

    private final int rank;
    private final int[] items;
    private final float[] values;

    /**
     * Keeps both arrays without copying them.
     *
     * @param rank the length of one vector, 1 or more
     * @param items the item ids, strictly ascending
     * @param values {@code items.length * rank} numbers, row by row
     */
    public ItemFactors(int rank, int[] items, float[] values) {
        require(rank >= 1, "rank is %d; expected 1 or more", rank);
        require(
                values.length == (long) items.length * rank,
                "%d factors for %d items of rank %d; expected %d",
                values.length,
                items.length,
                rank,
                (long) items.length * rank);
        for (int row = 1; row < items.length; row++) {
            require(
                    items[row - 1] < items[row],
                    "item %d stands before item %d; expected ascending ids, each once",
                    items[row - 1],
                    items[row]);
        }
        this.rank = rank;
        this.items = items;
        this.values = values;
    }

    /** Factors from vectors by item id, all of length {@code rank}. Copies them. */
    public static ItemFactors of(int rank, Map<Integer, float[]> vectors) {
        int[] items = new int[vectors.size()];
        float[] values = new float[items.length * rank];
        int row = 0;
        for (Map.Entry<Integer, float[]> entry : new TreeMap<>(vectors).entrySet()) {
            float[] vector = entry.getValue();
            require(vector.length == rank, "item %d has %d factors; expected %d", entry.getKey(), vector.length, rank);
            items[row] = entry.getKey();
            System.arraycopy(vector, 0, values, row * rank, rank);
            row++;
        }
        return new ItemFactors(rank, items, values);
    }

    /** The length of one vector. */
    public int rank() {
        return rank;
    }

    /** How many items there are. */
    public int size() {
        return items.length;
    }

    /** The row of an item, 0 to {@link #size()} − 1, or a negative number if it is unknown here. O(log size). */
    public int rowOf(int item) {
        return Arrays.binarySearch(items, item);
    }

    /** Whether this item has a vector. */
    public boolean contains(int item) {
        return rowOf(item) >= 0;
    }

    /** The id of the item in a row. */
    public int itemAt(int row) {
        return items[row];
    }

    /** Component {@code k} of the vector in a row. */
    public float at(int row, int k) {
        return values[row * rank + k];
    }

    /** The vector in a row, as a copy. */
    public float[] vectorAt(int row) {
        return Arrays.copyOfRange(values, row * rank, (row + 1) * rank);
    }

    /** The inner product of a row and a vector of length {@link #rank()}: the estimated stars, if the vector is a user's. */
    public float dot(int row, float[] vector) {
        float sum = 0;
        for (int k = 0, at = row * rank; k < rank; k++, at++) {
            sum += values[at] * vector[k];
        }
        return sum;
    }

    private static void require(boolean holds, String message, Object... args) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(args));
        }
    }
}
