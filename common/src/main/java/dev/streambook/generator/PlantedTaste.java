package dev.streambook.generator;

import java.util.Arrays;
import java.util.Random;

/**
 * The truth that a recommender is to find out: how much each viewer likes each film. A viewer shares a liking of
 * genres with a group, with some difference of the viewer's own; a film has two genres and a quality. Immutable, for
 * any thread; 40 bytes a viewer.
 */
public final class PlantedTaste {

    private static final double DRIFTING = 0.5;

    private final InventedFilms films;
    private final int groups;
    private final int[] group;
    private final float[] liking;

    private PlantedTaste(InventedFilms films, int groups, int[] group, float[] liking) {
        this.films = films;
        this.groups = groups;
        this.group = group;
        this.liking = liking;
    }

    static PlantedTaste of(GeneratorSettings settings, InventedFilms films) {
        Random random = Seeds.TASTES.random(settings.seed());
        int[] group = new int[settings.users()];
        Arrays.setAll(group, user -> random.nextInt(settings.groups()));
        return of(films, settings.groups(), group, random);
    }

    /**
     * How much the viewer likes the film, 0 to 1. The stars given are about {@code 0.5 + 4.5 × affinity}, with noise.
     *
     * @param user 1 to the number of users
     * @param item 1 to the number of films
     */
    public double affinity(int user, int item) {
        double sum = films.quality(item);
        for (int genre = 0; genre < Genres.COUNT; genre++) {
            sum += liking[(user - 1) * Genres.COUNT + genre] * films.weight(item, genre);
        }
        return Math.max(0, Math.min(1, sum));
    }

    /** The group whose taste this viewer has, 0 for the first. */
    public int group(int user) {
        return group[user - 1];
    }

    /** The tastes after half of the viewers have changed to the next group. */
    PlantedTaste drifted(long seed) {
        Random random = Seeds.DRIFT.random(seed);
        int[] changed = group.clone();
        float[] likingThen = liking.clone();
        for (int user = 0; user < changed.length; user++) {
            if (random.nextDouble() < DRIFTING) {
                changed[user] = (group[user] + 1) % groups;
                fill(likingThen, user, changed[user], random);
            }
        }
        return new PlantedTaste(films, groups, changed, likingThen);
    }

    private static PlantedTaste of(InventedFilms films, int groups, int[] group, Random random) {
        float[] liking = new float[group.length * Genres.COUNT];
        for (int user = 0; user < group.length; user++) {
            fill(liking, user, group[user], random);
        }
        return new PlantedTaste(films, groups, group, liking);
    }

    /** A group loves two genres, no two groups the same two, and is cool about the others. */
    private static void fill(float[] liking, int user, int group, Random random) {
        for (int genre = 0; genre < Genres.COUNT; genre++) {
            boolean loved = genre == group || genre == (group + 3) % Genres.COUNT;
            liking[user * Genres.COUNT + genre] = (float) ((loved ? 0.9 : 0.3) + random.nextGaussian() * 0.08);
        }
    }
}
