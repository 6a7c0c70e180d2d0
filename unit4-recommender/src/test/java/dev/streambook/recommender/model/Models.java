package dev.streambook.recommender.model;

import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Offsets;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.Quality;
import dev.streambook.unit4.Rival;
import dev.streambook.unit4.Strength;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Small models for tests. */
public final class Models {

    public static final double REGULARIZATION = 0.1;
    public static final Quality GOOD = new Quality(0.90, 1.10, 0.2, 0.1, 50);
    public static final Strength STRENGTH = new Strength(2.5, 1, 3, 0.1);
    public static final Instant TRAINED_AT = Instant.parse("2026-01-31T20:15:00Z");

    private Models() {}

    /** Films 1 (for friends of the first factor), 2 (of the second) and 3 (of both). */
    public static Model three(String version) {
        ItemFactors items =
                ItemFactors.of(2, Map.of(1, new float[] {2, 0}, 2, new float[] {0, 2}, 3, new float[] {1.5f, 1.5f}));
        return with(version, items, GOOD);
    }

    public static Model with(String version, ItemFactors items, Quality quality) {
        return new Model(version, explicit(items), 5, 60, quality, TRAINED_AT);
    }

    /** Factors that explain the whole stars: all offsets are 0. */
    public static FactorModel explicit(ItemFactors items) {
        int[] ids = IntStream.range(0, items.size()).map(items::itemAt).toArray();
        Offsets none = new Offsets(0, Double.MAX_VALUE, ids, new float[ids.length]);
        return new FactorModel(items, new Preferences(new Explicit(REGULARIZATION), none, STRENGTH));
    }

    public static Model withRmse(String version, double rmse) {
        return with(version, three(version).items(), new Quality(rmse, 1.10, 0.2, 0.1, 50));
    }

    /** The same model, measured against one whose rmse is 0.90 on the same ratings. */
    public static Model against(String version, Model model) {
        return judged(model, model.quality(), Optional.of(new Rival(version, 0.90, 0.2)), Map.of(0, 1_000L));
    }

    /** The same model with other figures. */
    public static Model judged(Model model, Quality quality, Optional<Rival> rival, Map<Integer, Long> cuts) {
        return new Model(
                model.version(),
                model.factors(),
                model.users(),
                model.ratings(),
                quality,
                model.trainedAt(),
                rival,
                cuts);
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
