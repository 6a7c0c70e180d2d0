package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "The factors are floats, so float is enough for their sums",
        breaks = "double-sums",
        test = "a_hundred_thousand_equal_ratings_say_no_more_than_one",
        saying = "100000 films (0.3) rated 4.5")
public final class SumsInFloat extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        List<Preference> known =
                history.stream().filter(p -> items.contains(p.item())).toList();
        if (items.rank() != 1 || known.isEmpty() || !(objective instanceof Explicit)) {
            return super.vector(items, history, objective);
        }
        float left = (float) objective.regularization() * known.size();
        float right = 0;
        for (Preference preference : known) {
            float y = items.at(items.rowOf(preference.item()), 0);
            left += y * y;
            right += (float) preference.value() * y;
        }
        return Optional.of(new float[] {right / left});
    }
}
