package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "The sum over all films is computed when a model is new, so one has to know which models there were",
        breaks = "fresh",
        test = "models_that_are_gone_are_not_kept",
        saying = "after 100 models")
public final class RemembersWhichModelsItKnows extends FoldIn {

    private final Set<ItemFactors> known = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        if (known.add(items)) {
            items.gram(0, 0);
        }
        return super.vector(items, history, objective);
    }
}
