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
        belief = "A user who comes again with the same history has the same vector",
        breaks = "fresh",
        test = "the_same_list_may_hold_another_rating_in_the_next_call",
        saying = "in the list that held a rating of 3 in the call before")
public final class TheSameHistoryHasTheSameVector extends FoldIn {

    private record Solved(ItemFactors items, Collection<Preference> history, Objective objective, float[] vector) {

        boolean isOf(ItemFactors items, Collection<Preference> history, Objective objective) {
            return this.items == items && this.history == history && this.objective.equals(objective);
        }
    }

    private volatile Solved last;

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        Solved known = last;
        if (known != null && known.isOf(items, history, objective)) {
            return Optional.of(known.vector().clone());
        }
        Optional<float[]> vector = super.vector(items, history, objective);
        last = vector.map(found -> new Solved(items, history, objective, found.clone()))
                .orElse(null);
        return vector;
    }
}
