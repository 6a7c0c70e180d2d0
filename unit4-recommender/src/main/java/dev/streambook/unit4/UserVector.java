package dev.streambook.unit4;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of one user: the value of a record of topic {@code user-vectors}. A later record of the same user
 * replaces it whole. The arrays in it are shared and must not be written to.
 *
 * @param solved the vector; empty before the first model, or if the model knows no film that the user rated or liked
 * @param opinions in ascending order of item
 * @param seen films that were shown to or watched by the user
 * @param recent ids of the last events that were taken, oldest first, by which a repeated delivery is known
 */
public record UserVector(int user, Optional<Solved> solved, List<Opinion> opinions, Seen seen, List<String> recent) {

    /**
     * A vector and what it was solved against.
     *
     * @param model the version of the model; the vector means nothing with the films' vectors of another one
     */
    public record Solved(String model, float[] vector) {}

    /** A user of whom nothing is known yet. */
    public static UserVector unknown(int user) {
        return new UserVector(user, Optional.empty(), List.of(), Seen.shown(), List.of());
    }

    /** Whether there is anything to solve the vector from. */
    public boolean hasFeedback() {
        return seen.items().length > 0 || opinions.stream().anyMatch(Opinion::isRating);
    }

    /** What the vector is solved from: each film once, first the rated ones. */
    public List<Feedback> feedback() {
        List<Feedback> feedback = new ArrayList<>(opinions.size() + seen.items().length);
        Set<Integer> rated = new HashSet<>();
        for (Opinion opinion : opinions) {
            if (opinion.isRating()) {
                feedback.add(new Feedback(opinion.item(), opinion.stars(), seen.secondsOf(opinion.item())));
                rated.add(opinion.item());
            }
        }
        for (int at = 0; at < seen.items().length; at++) {
            if (!rated.contains(seen.items()[at])) {
                feedback.add(Feedback.watched(seen.items()[at], seen.seconds()[at]));
            }
        }
        return feedback;
    }
}
