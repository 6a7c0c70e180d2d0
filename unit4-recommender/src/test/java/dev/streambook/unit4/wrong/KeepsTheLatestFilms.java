package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "The films change with the next model only, so the latest ones are kept at hand",
        breaks = "fresh",
        test = "the_latest_model_is_not_kept_either",
        saying = "after a model of 1,000 films")
public final class KeepsTheLatestFilms extends FoldIn {

    private volatile ItemFactors latest;

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        if (items != latest) {
            items.gram(0, 0);
            latest = items;
        }
        return super.vector(items, history, objective);
    }
}
