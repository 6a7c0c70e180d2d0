package dev.streambook.recommender.serving;

import java.util.List;
import java.util.Optional;

/**
 * Why a film is recommended to a user: the body of {@code GET /users/{user}/because/{item}}.
 *
 * @param score what the film is ranked by: {@code own} and the contributions of all reasons together
 * @param own what the film brings along, whoever the user is: an explicit model's offset, in stars; 0 for an implicit model
 * @param model the version that the taste comes from; empty if it knows nothing of the user's taste
 * @param reasons films of the user's history, the largest share first, whether for or against
 */
public record Because(
        int user, int item, String title, float score, float own, Optional<String> model, List<Reason> reasons) {

    /**
     * What one film of the history does.
     *
     * @param stars that the user gave it; empty if the user has only watched it or was shown it
     * @param share of the score. The sizes of all shares sum to 1; a negative share speaks against the film.
     * @param taste what the model makes of this film, in the unit of the score
     * @param together what is liked together with this film adds, in the unit of the score
     */
    public record Reason(int item, String title, Optional<Double> stars, float share, float taste, float together) {}
}
