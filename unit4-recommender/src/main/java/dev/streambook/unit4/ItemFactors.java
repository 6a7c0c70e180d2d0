package dev.streambook.unit4;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * One vector for each film: the half of a factor model that changes only when the model is trained again.
 *
 * <p>The vectors lie one after the other in a single array, because a scan over all of them is what a top-k search
 * spends its time on. Rows are in ascending order of item id, so a smaller row is a smaller id. Immutable as long as
 * nobody writes into the arrays that were handed in; safe for any number of threads.
 */
public final class ItemFactors {

    private final int[] items;
    private final FactorRows rows;
    private volatile double[] gram;

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
        this.items = items;
        this.rows = new FactorRows(rank, values);
    }

    private ItemFactors(int[] items, FactorRows rows) {
        this.items = items;
        this.rows = rows;
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
        return rows.rank();
    }

    /** How many items there are. */
    public int size() {
        return items.length;
    }

    /** The row of an item, 0 to {@link #size()} − 1, or a negative number if it is unknown here. O(log size). */
    public int rowOf(int item) {
        return Arrays.binarySearch(items, item);
    }

    /** The rows of those items that have a vector. */
    public BitSet rowsOf(Collection<Integer> ids) {
        BitSet rows = new BitSet(items.length);
        ids.stream().mapToInt(this::rowOf).filter(row -> row >= 0).forEach(rows::set);
        return rows;
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
        return rows.at(row, k);
    }

    /** The vector in a row, as a copy. */
    public float[] vectorAt(int row) {
        float[] vector = new float[rank()];
        for (int k = 0; k < vector.length; k++) {
            vector[k] = rows.at(row, k);
        }
        return vector;
    }

    /**
     * The inner product of a row and a vector of length {@link #rank()}. Never −0.0, which would be less than 0.0 to some
     * comparisons and equal to others.
     */
    public float dot(int row, float[] vector) {
        return rows.dot(row, vector);
    }

    /**
     * The inner products of rows {@code from} to {@code to} − 1 and a vector, into the first places of {@code products}. Each
     * is the same number as {@link #dot} gives; many at once cost less than one by one.
     */
    public void dots(int from, int to, float[] vector, float[] products) {
        rows.dots(from, to, vector, products);
    }

    /**
     * The same items, each vector scaled to length 1, so that the inner product of two is the cosine of their angle. A vector
     * of zeros has no direction and stays. Shares the factors with this object; costs one number more for each item.
     */
    public ItemFactors directions() {
        return new ItemFactors(items, rows.directions(items.length));
    }

    /** The items in some rows, which are ascending. Copies their vectors; every product stays the same number. */
    public ItemFactors only(int[] some) {
        return new ItemFactors(Arrays.stream(some).map(this::itemAt).toArray(), rows.only(some));
    }

    /** What the products of a row are multiplied by: 1, or for {@link #directions} one over the vector's length. */
    public float scale(int row) {
        return rows.scale(row);
    }

    /**
     * Cell {@code (a, b)} of <i>YᵀY</i>, the sum of <i>yyᵀ</i> over all items. The first call computes the whole matrix in
     * O(size·rank²), and it is kept.
     */
    public double gram(int a, int b) {
        double[] known = gram;
        if (known == null) {
            known = computeGram();
            gram = known;
        }
        return known[a * rank() + b];
    }

    private double[] computeGram() {
        int rank = rank();
        double[] sums = new double[rank * rank];
        for (int row = 0; row < items.length; row++) {
            for (int a = 0; a < rank; a++) {
                double ya = at(row, a);
                for (int b = 0; b < rank; b++) {
                    sums[a * rank + b] += ya * at(row, b);
                }
            }
        }
        return sums;
    }

    private static void require(boolean holds, String message, Object... args) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(args));
        }
    }
}
