package dev.streambook.generator;

import java.util.Arrays;
import java.util.Random;

/** Draws 1 to n, where k has a weight of k to the power of minus s: a few are met often, most hardly ever. */
final class Zipf {

    private final double[] cumulated;

    Zipf(int n, double s) {
        cumulated = new double[n];
        double sum = 0;
        for (int k = 1; k <= n; k++) {
            sum += StrictMath.pow(k, -s);
            cumulated[k - 1] = sum;
        }
    }

    /** In the logarithm of n. */
    int draw(Random random) {
        double at = random.nextDouble() * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, at);
        return 1 + (found >= 0 ? found : -found - 1);
    }
}
