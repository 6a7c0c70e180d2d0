package dev.streambook.unit4.speed;

import dev.streambook.unit4.Preference;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one user: the value of a record of topic {@code user-vectors}. A later record of the same user
 * replaces it whole. The arrays in it are shared and must not be written to.
 *
 * @param solved the vector; empty before the first model, or if the model knows none of the user's rated films
 * @param opinions in ascending order of item
 * @param seen films that were shown to or watched by the user, ascending
 * @param recent ids of the last events that were taken, oldest first, by which a repeated delivery is known
 */
public record UserVector(int user, Optional<Solved> solved, List<Opinion> opinions, int[] seen, List<String> recent) {

    /**
     * A vector and what it was solved against.
     *
     * @param model the version of the model; the vector means nothing with the films' vectors of another one
     */
    public record Solved(String model, float[] vector) {}

    /** What the vector is solved from. */
    public List<Preference> preferences() {
        return opinions.stream()
                .filter(Opinion::isRating)
                .map(opinion -> new Preference(opinion.item(), opinion.stars()))
                .toList();
    }
}
