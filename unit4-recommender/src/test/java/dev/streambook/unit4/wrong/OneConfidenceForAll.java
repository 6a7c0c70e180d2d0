package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "Liked is liked: α alone is the weight",
        breaks = "confidence",
        test = "implicit_a_strong_preference_weighs_more_and_its_target_is_still_one",
        saying = "(5 + 2·3 + 3·1)x = 1 + 2·3")
public final class OneConfidenceForAll extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        return objective instanceof Implicit
                ? super.vector(
                        items,
                        history.stream()
                                .map(p -> new Preference(p.item(), p.value() > 0 ? 1 : p.value()))
                                .toList(),
                        objective)
                : super.vector(items, history, objective);
    }
}
