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
        belief = "n is the number of films that the user likes, known or not",
        breaks = "unknown-film",
        test = "implicit_an_unknown_film_that_the_user_likes_is_not_counted",
        saying = "99 is unknown")
public final class CountsUnknownLikes extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        long liked = history.stream().filter(p -> p.value() > 0).count();
        long known = history.stream()
                .filter(p -> p.value() > 0 && items.contains(p.item()))
                .count();
        return objective instanceof Implicit implicit && known > 0
                ? super.vector(
                        items, history, new Implicit(implicit.regularization() * liked / known, implicit.confidence()))
                : super.vector(items, history, objective);
    }
}
