package dev.streambook.unit4;

import java.io.Serializable;

/**
 * All that one user has let us know about one film. A film that was neither rated nor watched was only shown.
 *
 * @param item the film's id
 * @param stars 0.5 to 5.0; {@link #NOT_RATED} if the user gave none
 * @param seconds the longest time that the user watched the film at once; 0 if never
 */
public record Feedback(int item, double stars, long seconds) implements Serializable {

    /** Instead of stars. */
    public static final double NOT_RATED = 0;

    public static Feedback rated(int item, double stars) {
        return new Feedback(item, stars, 0);
    }

    public static Feedback watched(int item, long seconds) {
        return new Feedback(item, NOT_RATED, seconds);
    }

    public static Feedback shown(int item) {
        return watched(item, 0);
    }

    public boolean isRated() {
        return stars != NOT_RATED;
    }

    /** With these stars instead. */
    public Feedback withStars(double newest) {
        return new Feedback(item, newest, seconds);
    }

    /** After the film was watched once more. */
    public Feedback watchedFor(long more) {
        return new Feedback(item, stars, Math.max(seconds, more));
    }
}
