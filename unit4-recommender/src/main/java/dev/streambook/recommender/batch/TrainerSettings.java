package dev.streambook.recommender.batch;

import dev.streambook.recommender.settings.SettingsBlock;
import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Strength;
import java.io.Serializable;

/**
 * How a model is trained and measured.
 *
 * @param als how the factors are found
 * @param objective what they are trained for
 * @param strength what rated, watched and shown count in implicit training
 * @param offsetDamping of the offsets of films and users, see {@link dev.streambook.unit4.Offsets}
 * @param leastRatings how many users must have rated a film (implicit: liked it) for it to be in the model, 1 or more
 * @param test what the model is measured on
 */
public record TrainerSettings(
        AlsSettings als, Objective objective, Strength strength, double offsetDamping, int leastRatings, Test test)
        implements Serializable {

    /**
     * @param share the share of the newest ratings, more than 0, less than 1
     * @param most how many ratings at most; each costs a fold-in
     * @param mostPerUser how many ratings of one user at most: a few busy senders must not fill the test
     * @param leastCompared how many ratings must be new to the model that answers, or it is not compared with
     * @param likedStars a rating of so many stars or more is a like
     */
    public record Test(double share, int most, int mostPerUser, int leastCompared, double likedStars)
            implements Serializable {}

    public static TrainerSettings read(SettingsBlock training) {
        return new TrainerSettings(
                new AlsSettings(
                        training.whole("rank", 1, 500),
                        training.whole("iterations", 1, 1_000),
                        training.wholeLong("seed", Long.MIN_VALUE, Long.MAX_VALUE),
                        training.whole("blocks", 1, 1_000)),
                objective(training),
                new Strength(
                        training.number("neutral-stars", 0, 5),
                        training.number("watched-hour", 0, 1_000),
                        training.number("watched-hours-at-most", 0.1, 24),
                        training.number("shown", 0, 1_000)),
                training.number("offset-damping", 0, 1_000_000),
                training.whole("least-ratings", 1, 1_000_000),
                new Test(
                        training.number("test-share", 0.001, 0.9),
                        training.whole("most-tested", 1, 1_000_000),
                        training.whole("most-tested-per-user", 1, 1_000_000),
                        training.whole("least-compared", 1, 1_000_000),
                        training.number("liked-stars", 0.5, 5)));
    }

    /** Whether this is one of the ratings or likes that a film needs some of. */
    boolean counts(Feedback feedback) {
        return objective instanceof Implicit ? strength.of(feedback) > 0 : feedback.isRated();
    }

    private static Objective objective(SettingsBlock training) {
        double regularization = training.number("regularization", 0.000_001, 1_000);
        double confidence = training.number("confidence", 0.000_001, 1_000_000);
        String objective = training.text("objective");
        return switch (objective) {
            case "explicit" -> new Explicit(regularization);
            case "implicit" -> new Implicit(regularization, confidence);
            default -> throw training.wrong("objective", "\"" + objective + "\"", "explicit or implicit");
        };
    }
}
