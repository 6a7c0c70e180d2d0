package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "Stars are above zero, so what is not is no rating",
        breaks = "lowest-point",
        test = "explicit_values_of_zero_and_less_count_like_any_other",
        saying = "films (2) and (1) with 3 and 0")
public final class BelowZeroIsNoRating extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        List<Preference> rated = history.stream()
                .filter(film -> objective instanceof Objective.Implicit || film.value() > 0)
                .toList();
        return super.vector(items, rated, objective);
    }
}
