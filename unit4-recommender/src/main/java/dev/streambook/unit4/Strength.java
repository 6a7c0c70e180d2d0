package dev.streambook.unit4;

import java.io.Serializable;

/**
 * How strongly a user's feedback speaks for a film (above 0) or against it (below 0). Implicit training takes the sign as
 * the choice and the size as the confidence.
 *
 * <p>Stars count alone where there are some: they say more than watching does.
 *
 * @param neutralStars so many stars say nothing; each star above or below counts 1
 * @param watchedHour what an hour of watching counts, 0 or more
 * @param mostHours watching longer than this counts no more, above 0
 * @param shown what it counts against a film that it was shown and never watched or rated, 0 or more
 */
public record Strength(double neutralStars, double watchedHour, double mostHours, double shown)
        implements Serializable {

    private static final double SECONDS_PER_HOUR = 3600;

    public double of(Feedback feedback) {
        if (feedback.isRated()) {
            return feedback.stars() - neutralStars;
        }
        return feedback.seconds() > 0
                ? watchedHour * Math.min(feedback.seconds() / SECONDS_PER_HOUR, mostHours)
                : -shown;
    }
}
