package dev.streambook.recommender.search;

import dev.streambook.unit4.ItemFactors;
import java.util.Arrays;

/**
 * Up to {@value #ROWS} rows, with each factor rounded to a multiple of one step. The factors lie column by column, so that
 * the compiler turns the loops over rows into vector instructions.
 *
 * <p>A column is an array of its own, and all arrays of a loop are read at the same place. Java's compiler proves only then
 * that writing the sums does not change a column (JDK-8324751), and a loop that it cannot prove runs at a third of the speed.
 */
final class CodedBlock {

    /** Many enough for long loops, few enough for the columns to stay in the cache while several queries use them. */
    static final int ROWS = 1_024;

    private final int[] rows;
    private final short[][] columns;
    private final double step;
    private final double longest;
    private double largestResidual;
    private double largestScale;

    /** @param rows of {@code items}, at most {@value #ROWS}, all their factors finite */
    CodedBlock(ItemFactors items, int[] rows) {
        this.rows = rows;
        this.columns = new short[items.rank()][rows.length];
        double most = 0;
        for (int row : rows) {
            most = Math.max(most, Codes.length(items.rank(), k -> items.at(row, k)));
        }
        this.longest = most;
        this.step = Codes.step(most, items.rank());
        for (int i = 0; i < rows.length; i++) {
            encode(items, rows[i], i);
        }
    }

    private void encode(ItemFactors items, int row, int place) {
        for (int k = 0; k < columns.length; k++) {
            columns[k][place] = Codes.code(items.at(row, k), step);
        }
        double residual = Codes.length(columns.length, k -> items.at(row, k) - step * columns[k][place]);
        largestResidual = Math.max(largestResidual, residual);
        largestScale = Math.max(largestScale, Math.abs(items.scale(row)));
    }

    /** What a code of 1 stands for. */
    double step() {
        return step;
    }

    /** The length of the longest vector. */
    double longest() {
        return longest;
    }

    /** The length of the largest difference between a vector and its rounded one. */
    double largestResidual() {
        return largestResidual;
    }

    /** The largest number that a row's products are multiplied by, {@link ItemFactors#scale}. */
    double largestScale() {
        return largestScale;
    }

    /**
     * The inner products of all rows' codes and these. Sums may overflow on the way; their ends do not, see {@link Codes}.
     *
     * @param sums room for {@value #ROWS} products
     */
    void products(short[] codes, short[] sums) {
        Arrays.fill(sums, 0, rows.length, (short) 0);
        int k = 0;
        for (; k + 4 <= codes.length; k += 4) {
            addFour(k, codes, sums);
        }
        for (; k < codes.length; k++) {
            addOne(columns[k], codes[k], sums);
        }
    }

    /** Writes the rows whose product is {@code least} or more into the first places of {@code found}; returns how many. */
    int atLeast(int least, short[] sums, int[] found) {
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (sums[i] >= least) {
                found[count++] = rows[i];
            }
        }
        return count;
    }

    private void addFour(int k, short[] codes, short[] sums) {
        short[] first = columns[k];
        short[] second = columns[k + 1];
        short[] third = columns[k + 2];
        short[] fourth = columns[k + 3];
        short a = codes[k];
        short b = codes[k + 1];
        short c = codes[k + 2];
        short d = codes[k + 3];
        for (int i = 0; i < first.length; i++) {
            sums[i] = (short) (sums[i] + first[i] * a + second[i] * b + third[i] * c + fourth[i] * d);
        }
    }

    private static void addOne(short[] column, short a, short[] sums) {
        for (int i = 0; i < column.length; i++) {
            sums[i] = (short) (sums[i] + column[i] * a);
        }
    }
}
