package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Right in everything but the equation of the explicit objective. */
abstract class SolvesExplicitAnotherWay extends FoldIn {

    /** @param known of films that have a vector; one or more */
    abstract float[] solve(ItemFactors items, List<Preference> known, double lambda);

    @Override
    public final Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        List<Preference> known =
                history.stream().filter(p -> items.contains(p.item())).toList();
        return objective instanceof Explicit && !known.isEmpty()
                ? Optional.of(solve(items, known, objective.regularization()))
                : super.vector(items, history, objective);
    }
}
