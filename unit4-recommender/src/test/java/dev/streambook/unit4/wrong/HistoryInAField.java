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
        belief = "A field saves passing the history from method to method",
        breaks = "shared",
        test = "two_users_who_are_solved_at_the_same_time_are_not_mixed",
        saying = "which is not what it returns alone")
public final class HistoryInAField extends FoldIn {

    private Collection<Preference> history = List.of();

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        this.history = history;
        return solve(items, objective);
    }

    private Optional<float[]> solve(ItemFactors items, Objective objective) {
        return super.vector(items, history, objective);
    }
}
