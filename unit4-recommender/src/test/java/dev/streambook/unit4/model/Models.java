package dev.streambook.unit4.model;

import dev.streambook.unit4.ItemFactors;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** Small models for tests. */
public final class Models {

    public static final double REGULARIZATION = 0.1;
    public static final Quality GOOD = new Quality(0.90, 1.10);
    public static final Instant TRAINED_AT = Instant.parse("2026-01-31T20:15:00Z");

    private Models() {}

    /** Films 1 (for friends of the first factor), 2 (of the second) and 3 (of both). */
    public static Model three(String version) {
        ItemFactors items =
                ItemFactors.of(2, Map.of(1, new float[] {2, 0}, 2, new float[] {0, 2}, 3, new float[] {1.5f, 1.5f}));
        return with(version, items, GOOD);
    }

    public static Model with(String version, ItemFactors items, Quality quality) {
        return new Model(version, items, REGULARIZATION, 5, 60, quality, TRAINED_AT);
    }

    public static Model withRmse(String version, double rmse) {
        return with(version, three(version).items(), new Quality(rmse, 1.10));
    }

    /** Films 1 to {@code size} with random vectors; the same for the same seed. */
    public static Model random(String version, int size, int rank, long seed) {
        Random random = new Random(seed);
        int[] items = new int[size];
        float[] values = new float[size * rank];
        for (int row = 0; row < size; row++) {
            items[row] = row + 1;
        }
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) random.nextGaussian();
        }
        return with(version, new ItemFactors(rank, items, values), GOOD);
    }
}
