package dev.streambook.workbook.figures;

import java.util.Arrays;

/** Order statistics of what was measured. */
public final class Samples {

    private Samples() {}

    /** The smallest value that at least {@code share} of all do not exceed, such as 0.99. */
    public static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
