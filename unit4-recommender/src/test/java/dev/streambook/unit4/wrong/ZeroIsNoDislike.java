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
        belief = "Who has met a film and does not dislike it has chosen it",
        breaks = "disliked",
        test = "implicit_a_strength_of_zero_is_no_choice",
        saying = "with strength 1 and 0")
public final class ZeroIsNoDislike extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        if (!(objective instanceof Objective.Implicit)) {
            return super.vector(items, history, objective);
        }
        List<Preference> liked = history.stream()
                .map(film -> film.value() == 0 ? new Preference(film.item(), Double.MIN_VALUE) : film)
                .toList();
        return super.vector(items, liked, objective);
    }
}
