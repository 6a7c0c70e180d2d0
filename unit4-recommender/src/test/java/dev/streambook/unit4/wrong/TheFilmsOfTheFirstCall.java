package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "The sum over all films is the same for each user, so the first one is kept",
        breaks = "fresh",
        test = "implicit_the_next_call_may_have_other_films",
        saying = "the same instance, then with films (1) and (1)")
public final class TheFilmsOfTheFirstCall extends FoldIn {

    private final AtomicReference<ItemFactors> films = new AtomicReference<>();

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        if (!(objective instanceof Objective.Implicit)) {
            return super.vector(items, history, objective);
        }
        films.compareAndSet(null, items);
        return super.vector(films.get(), history, objective);
    }
}
