package dev.streambook.unit4;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * Turns what a user did into the numbers that an objective is solved for: the one place that says what rated, watched and
 * shown mean. Training, the speed layer, serving and evaluation all use it, so a model is always asked what it was trained
 * for. Immutable and thread safe.
 *
 * @param offsets of the stars; an explicit objective is solved for what is left after them
 * @param strength what an implicit objective is solved for
 */
public record Preferences(Objective objective, Offsets offsets, Strength strength) implements Serializable {

    /** The preferences of one user. {@code history} has each film once. */
    public List<Preference> of(Collection<Feedback> history) {
        if (objective instanceof Objective.Implicit) {
            return history.stream()
                    .map(each -> new Preference(each.item(), strength.of(each)))
                    .filter(preference -> preference.value() != 0)
                    .toList();
        }
        double user = offsets.user(history);
        return history.stream()
                .filter(Feedback::isRated)
                .map(each -> new Preference(each.item(), each.stars() - offsets.stars(each.item(), user)))
                .toList();
    }
}
