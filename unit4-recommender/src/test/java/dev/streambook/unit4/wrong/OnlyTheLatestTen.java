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
        belief = "The last ten ratings of the history say what the user likes now",
        breaks = "any-order",
        test = "a_shuffled_history_gives_the_same_vector",
        saying = "12 ratings in another order")
public final class OnlyTheLatestTen extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        if (!(objective instanceof Explicit)) {
            return super.vector(items, history, objective);
        }
        List<Preference> all = List.copyOf(history);
        return super.vector(items, all.subList(Math.max(0, all.size() - 10), all.size()), objective);
    }
}
