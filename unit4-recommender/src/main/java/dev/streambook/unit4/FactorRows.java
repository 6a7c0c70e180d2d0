package dev.streambook.unit4;

/** Vectors of one length, one after the other in an array, and their products with another vector. */
final class FactorRows {

    /** Rows whose products are computed side by side, so that one addition need not wait for the one before it. */
    private static final int ABREAST = 4;

    private static final float[] UNSCALED = {};

    private final int rank;
    private final float[] values;

    /** What each row is multiplied by; empty if by nothing. */
    private final float[] scales;

    /** Keeps the array. */
    FactorRows(int rank, float[] values) {
        this(rank, values, UNSCALED);
    }

    private FactorRows(int rank, float[] values, float[] scales) {
        this.rank = rank;
        this.values = values;
        this.scales = scales;
    }

    int rank() {
        return rank;
    }

    float at(int row, int k) {
        return values[row * rank + k] * scale(row);
    }

    float scale(int row) {
        return scales.length == 0 ? 1 : scales[row];
    }

    float dot(int row, float[] vector) {
        float sum = 0;
        for (int k = 0, at = row * rank; k < rank; k++, at++) {
            sum += values[at] * vector[k];
        }
        return scaled(sum, row);
    }

    void dots(int from, int to, float[] vector, float[] products) {
        int row = from;
        for (; row + ABREAST <= to; row += ABREAST) {
            fourDots(row, vector, products, row - from);
        }
        for (; row < to; row++) {
            products[row - from] = dot(row, vector);
        }
    }

    /** Each row scaled to length 1, or to 0 where all is 0. Shares the values. */
    FactorRows directions(int rows) {
        float[] inverseLengths = new float[rows];
        for (int row = 0; row < rows; row++) {
            double squares = 0;
            for (int k = 0; k < rank; k++) {
                squares += (double) at(row, k) * at(row, k);
            }
            inverseLengths[row] = squares == 0 ? 0 : scale(row) * (float) (1 / Math.sqrt(squares));
        }
        return new FactorRows(rank, values, inverseLengths);
    }

    /** Some of the rows, as a copy. */
    FactorRows only(int[] some) {
        float[] someValues = new float[some.length * rank];
        float[] someScales = scales.length == 0 ? UNSCALED : new float[some.length];
        for (int place = 0; place < some.length; place++) {
            System.arraycopy(values, some[place] * rank, someValues, place * rank, rank);
            if (someScales.length > 0) {
                someScales[place] = scales[some[place]];
            }
        }
        return new FactorRows(rank, someValues, someScales);
    }

    private void fourDots(int row, float[] vector, float[] products, int at) {
        int a = row * rank;
        int b = a + rank;
        int c = b + rank;
        int d = c + rank;
        float sumA = 0;
        float sumB = 0;
        float sumC = 0;
        float sumD = 0;
        for (int k = 0; k < rank; k++) {
            float factor = vector[k];
            sumA += values[a + k] * factor;
            sumB += values[b + k] * factor;
            sumC += values[c + k] * factor;
            sumD += values[d + k] * factor;
        }
        products[at] = scaled(sumA, row);
        products[at + 1] = scaled(sumB, row + 1);
        products[at + 2] = scaled(sumC, row + 2);
        products[at + 3] = scaled(sumD, row + 3);
    }

    /** A sum that begins with 0 is not −0.0, but a product may be. */
    private float scaled(float sum, int row) {
        return sum * scale(row) + 0f;
    }
}
