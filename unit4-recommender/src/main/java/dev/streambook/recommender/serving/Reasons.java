package dev.streambook.recommender.serving;

import dev.streambook.recommender.serving.Because.Reason;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.api.NotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Explains why a film is in a user's list. Thread safe. */
public final class Reasons {

    private static final Comparator<Reason> LARGEST_FIRST = Comparator.comparingDouble(
                    (Reason reason) -> -Math.abs(reason.share()))
            .thenComparingInt(Reason::item);

    private final ServingView view;
    private final Tastes tastes;
    private final PersonalLists lists;

    Reasons(ServingView view, Tastes tastes, PersonalLists lists) {
        this.view = view;
        this.tastes = tastes;
        this.lists = lists;
    }

    /**
     * Costs one fold-in, however many reasons are asked for.
     *
     * @param howMany reasons at most
     * @throws dev.streambook.unit4.api.UnavailableException before the first model
     * @throws NotFoundException if nothing is known of the user, or of the film
     */
    public Because because(int user, int item, int howMany) {
        Model model = tastes.model();
        UserVector known = view.users()
                .user(user)
                .orElseThrow(() -> new NotFoundException("nothing has been heard of user %d yet".formatted(user)));
        Map<Integer, Double> taste = new Influence(model.factors(), tastes.foldIn()).on(item, known.feedback());
        Map<Integer, Double> together = lists.together(known, item);
        if (taste.isEmpty() && together.isEmpty()) {
            throw new NotFoundException(
                    "nothing that user %d has done tells anything of item %d, to model %s or the stream"
                            .formatted(user, item, model.version()));
        }
        double own = taste.isEmpty() ? 0 : own(model.factors(), item);
        return new Because(
                user,
                item,
                view.catalogue().film(item).title(),
                (float) (own + sum(taste) + sum(together)),
                (float) own,
                taste.isEmpty() ? Optional.empty() : Optional.of(model.version()),
                reasons(known, taste, together, howMany));
    }

    /** What a search adds to x·y, see {@link FactorModel#ranked}. */
    private static double own(FactorModel model, int item) {
        return model.objective() instanceof Explicit ? model.offsets().item(item) : 0;
    }

    private List<Reason> reasons(
            UserVector known, Map<Integer, Double> taste, Map<Integer, Double> together, int howMany) {
        Map<Integer, Double> parts = new TreeMap<>(taste);
        together.forEach((item, part) -> parts.merge(item, part, Double::sum));
        double whole = parts.values().stream().mapToDouble(Math::abs).sum();
        Map<Integer, Double> stars = known.feedback().stream()
                .filter(Feedback::isRated)
                .collect(Collectors.toMap(Feedback::item, Feedback::stars));
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != 0)
                .map(part -> new Reason(
                        part.getKey(),
                        view.catalogue().film(part.getKey()).title(),
                        Optional.ofNullable(stars.get(part.getKey())),
                        (float) (part.getValue() / whole),
                        taste.getOrDefault(part.getKey(), 0.0).floatValue(),
                        together.getOrDefault(part.getKey(), 0.0).floatValue()))
                .sorted(LARGEST_FIRST)
                .limit(howMany)
                .toList();
    }

    private static double sum(Map<Integer, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
