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
        belief = "The strength is what x·y should be, as with stars",
        breaks = "confidence",
        test = "implicit_a_strong_preference_weighs_more_and_its_target_is_still_one",
        saying = "(5 + 2·3 + 3·1)x = 1 + 2·3")
public final class StrengthIsTheTarget extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        if (!(objective instanceof Implicit)) {
            return super.vector(items, history, objective);
        }
        Optional<float[]> vector = super.vector(items, history, objective);
        double mean = history.stream()
                .filter(p -> items.contains(p.item()) && p.value() > 0)
                .mapToDouble(Preference::value)
                .average()
                .orElse(1);
        vector.ifPresent(user -> {
            for (int k = 0; k < user.length; k++) {
                user[k] *= (float) mean;
            }
        });
        return vector;
    }
}
