package dev.streambook.unit4.batch;

/**
 * How a model is trained and measured.
 *
 * @param rank length of the factor vectors, 1 or more
 * @param iterations of alternating least squares, 1 or more
 * @param regularization λ, which is multiplied by the number of a user's or film's ratings; more than 0. MovieLens is
 *     foretold best at 0.15; at 0.05 a small data set is foretold worse than by the films' means
 * @param leastRatings how many ratings a film must have for the model to speak of it, 1 or more: what a vector of one or two
 *     ratings foretells is chance, and such films would crowd the lists
 * @param seed of the initial factors: the same ratings and seed make the same model
 * @param testShare the share of the newest ratings that the model is measured on, more than 0, less than 1
 * @param mostTested how many ratings it is measured on at most; each costs a fold-in
 */
public record TrainerSettings(
        int rank,
        int iterations,
        double regularization,
        int leastRatings,
        long seed,
        double testShare,
        int mostTested) {

    public TrainerSettings {
        require(rank >= 1, "rank", rank, "1 or more");
        require(iterations >= 1, "iterations", iterations, "1 or more");
        require(regularization > 0, "regularization", regularization, "more than 0");
        require(leastRatings >= 1, "least-ratings", leastRatings, "1 or more");
        require(testShare > 0 && testShare < 1, "test-share", testShare, "more than 0 and less than 1");
        require(mostTested >= 1, "most-tested", mostTested, "1 or more");
    }

    /** Rank 16, 10 iterations, λ 0.15, films from 5 ratings on, seed 42; measured on the newest tenth, at most 5,000 ratings. */
    public static TrainerSettings defaults() {
        return new TrainerSettings(16, 10, 0.15, 5, 42, 0.1, 5_000);
    }

    private static void require(boolean holds, String name, Number value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "training.%s is %s; expected %s; set training.%s".formatted(name, value, expected, name));
        }
    }
}
