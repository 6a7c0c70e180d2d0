package dev.streambook.unit2.bench;

import java.util.Arrays;

/** Order statistics of what was measured. */
final class Samples {

    private Samples() {}

    /** The smallest value that at least {@code share} of all do not exceed, such as 0.99. */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
