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
        belief = "Nobody is more than ten times as sure",
        breaks = "confidence",
        test = "implicit_a_strong_preference_weighs_more_and_its_target_is_still_one",
        saying = "strength 3999")
public final class NobodyIsThatSure extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        return super.vector(
                items,
                objective instanceof Implicit
                        ? history.stream()
                                .map(film -> new Preference(film.item(), Math.min(10, film.value())))
                                .toList()
                        : history,
                objective);
    }
}
