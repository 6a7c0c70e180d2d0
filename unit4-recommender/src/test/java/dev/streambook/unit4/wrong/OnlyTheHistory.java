package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "A film that the user has not met says nothing, so only the history is summed",
        breaks = "all-films",
        test = "implicit_a_film_that_the_user_has_not_met_pulls_towards_zero",
        saying = "YᵀY = 5, so (5 + 1 + 2·1)x = 2")
public final class OnlyTheHistory extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        if (!(objective instanceof Implicit)) {
            return super.vector(items, history, objective);
        }
        Map<Integer, float[]> met = new HashMap<>();
        history.stream()
                .filter(p -> items.contains(p.item()))
                .forEach(p -> met.put(p.item(), items.vectorAt(items.rowOf(p.item()))));
        return super.vector(ItemFactors.of(items.rank(), met), history, objective);
    }
}
