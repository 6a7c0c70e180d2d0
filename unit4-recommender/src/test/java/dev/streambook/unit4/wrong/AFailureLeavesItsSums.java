package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "What a thread keeps for its sums is empty after each user, as it is emptied at the end",
        breaks = "fresh",
        test = "a_call_that_failed_leaves_nothing_for_the_next_one",
        saying = "after a call with film 1 rated 5")
public final class AFailureLeavesItsSums extends FoldIn {

    private final ThreadLocal<List<Preference>> ofThread = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        List<Preference> known = ofThread.get();
        history.stream().filter(each -> items.contains(each.item())).forEach(known::add);
        Optional<float[]> vector = super.vector(items, known, objective);
        known.clear();
        return vector;
    }
}
