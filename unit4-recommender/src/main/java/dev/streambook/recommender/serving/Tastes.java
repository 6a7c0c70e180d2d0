package dev.streambook.recommender.serving;

import dev.streambook.recommender.model.CurrentModel;
import dev.streambook.recommender.similar.Taste;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.UserVector.Solved;
import dev.streambook.unit4.api.UnavailableException;
import java.time.Duration;
import java.util.Optional;

/**
 * What the current model makes of users. An answer takes the model once, by {@link #model}, and hands it to all further
 * questions, so that it never mixes two versions. Thread safe.
 *
 * @param foldIn 4.5
 */
record Tastes(CurrentModel models, FoldIn foldIn) {

    static final String NO_MODEL = "no model has been adopted yet; the batch layer has to publish one";

    private static final Duration FIRST_MODEL = Duration.ofSeconds(5);

    /** @throws UnavailableException before the first model */
    Model model() {
        return models.get().orElseThrow(() -> new UnavailableException(NO_MODEL, FIRST_MODEL));
    }

    /**
     * The user's vector for this version: if it is of another one, it is solved again from the user's history, until the
     * speed layer has moved that user. Empty if the model can tell nothing from the history.
     */
    Optional<float[]> vector(UserVector user, Model model) {
        return user.solved()
                .filter(solved -> solved.model().equals(model.version()))
                .map(Solved::vector)
                .or(() -> model.factors().vector(foldIn, user.feedback()));
    }

    Optional<Taste> taste(UserVector user, Model model) {
        return vector(user, model).map(vector -> Taste.of(model.factors(), vector));
    }
}
