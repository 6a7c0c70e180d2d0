package dev.streambook.recommender.serving;

import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.api.Answers;
import dev.streambook.unit4.api.NotFoundException;
import dev.streambook.unit4.api.UnavailableException;
import java.util.Optional;

/** How many stars a user would give a film. */
record StarEstimates(ServingView view, Tastes tastes) {

    /**
     * @throws UnavailableException before the first model
     * @throws NotFoundException if the model does not know the film, or nothing is known of the user's taste
     */
    Answers.Estimate of(int user, int item) {
        Model model = tastes.model();
        if (!model.items().contains(item)) {
            throw new NotFoundException("item %d is not in model %s".formatted(item, model.version()));
        }
        UserVector known = view.users()
                .user(user)
                .orElseThrow(() -> new NotFoundException("nothing has been heard of user %d yet".formatted(user)));
        Optional<float[]> vector = tastes.vector(known, model);
        if (vector.isEmpty() && !hasRated(known, model)) {
            throw new NotFoundException(
                    "user %d has rated or liked no film of model %s yet".formatted(user, model.version()));
        }
        Optional<Double> rated = known.opinions().stream()
                .filter(opinion -> opinion.item() == item && opinion.isRating())
                .map(Opinion::stars)
                .findAny();
        return new Answers.Estimate(
                user,
                item,
                view.catalogue().film(item).title(),
                (float) model.factors().stars(item, known.feedback(), vector),
                rated,
                model.version());
    }

    private static boolean hasRated(UserVector user, Model model) {
        return user.opinions().stream()
                .anyMatch(opinion -> opinion.isRating() && model.items().contains(opinion.item()));
    }
}
