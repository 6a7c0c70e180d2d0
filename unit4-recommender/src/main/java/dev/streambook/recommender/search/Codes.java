package dev.streambook.recommender.search;

import java.util.function.IntToDoubleFunction;

/**
 * Vectors in small whole numbers: each factor is rounded to a multiple of a step, and the multiple is its code.
 *
 * <p>The codes of a vector are never longer than {@value #LONGEST}. By Cauchy and Schwarz the inner product of two such
 * vectors of codes is at most {@value #LONGEST}² = 32761, so it fits into 16 bits. That partial sums may not fit does no
 * harm: whole numbers that overflow come back.
 */
final class Codes {

    /** The most factors that codes make sense for: with more of them a step is too coarse. */
    static final int MOST_FACTORS = 10_000;

    private static final int LONGEST = 181;

    /** More than the rounding errors of the few operations in double precision that lead to a length. */
    private static final double DOUBLE_ROUNDING = 1e-9;

    private Codes() {}

    /** The step for vectors of at most this length: codes are off by half a step at most, in each of the factors. */
    static double step(double longest, int rank) {
        return longest == 0 ? 1 : longest / (LONGEST - 1 - Math.sqrt(rank) / 2);
    }

    static short code(double factor, double step) {
        return (short) Math.round(factor / step);
    }

    /** The Euclidean length, rounded up. */
    static double length(int rank, IntToDoubleFunction factors) {
        double squares = 0;
        for (int k = 0; k < rank; k++) {
            double factor = factors.applyAsDouble(k);
            squares += factor * factor;
        }
        return Math.sqrt(squares) * (1 + DOUBLE_ROUNDING);
    }
}
