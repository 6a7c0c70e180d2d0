package dev.streambook.unit4;

/**
 * How a stream of ratings is divided into what is learned, what is tested and what counts as a hit. Figures can be compared
 * only if their protocol is the same.
 *
 * @param warmUp the share of the events that is learned before the first test, more than 0, less than 1
 * @param likedStars a rating of so many stars or more says that the user liked the film, 0.5 to 5
 * @param k the length of a list, 1 or more
 * @param retrainEvery events between two trainings, 1 or more
 */
public record Protocol(double warmUp, double likedStars, int k, int retrainEvery) {

    public Protocol {
        require(warmUp > 0 && warmUp < 1, "warmUp is %s; expected more than 0 and less than 1", warmUp);
        require(likedStars >= 0.5 && likedStars <= 5, "likedStars is %s; expected 0.5 to 5", likedStars);
        require(k >= 1, "k is %s; expected 1 or more", k);
        require(retrainEvery >= 1, "retrainEvery is %s; expected 1 or more", retrainEvery);
    }

    /** How many of so many events are learned before the first test, rounded down. */
    public int warmUpEvents(int events) {
        return (int) (warmUp * events);
    }

    private static void require(boolean holds, String message, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(value));
        }
    }
}
