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
        belief = "Films are numbered from 1, so film 7 is in row 6",
        breaks = "by-id",
        test = "ids_may_be_as_large_as_ints_are",
        saying = "the vector of a user with 1 films in the history")
public final class IdIsTheRow extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        List<Preference> byRow = history.stream()
                .filter(p -> p.item() >= 1 && p.item() <= items.size())
                .map(p -> new Preference(items.itemAt(p.item() - 1), p.value()))
                .toList();
        return super.vector(items, byRow, objective);
    }
}
