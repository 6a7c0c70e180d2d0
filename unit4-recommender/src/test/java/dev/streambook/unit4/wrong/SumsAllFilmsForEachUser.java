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
        belief = "YᵀY belongs to the equation, so it is summed where the equation is",
        breaks = "gram-once",
        test = "implicit_the_cost_does_not_grow_with_the_number_of_films",
        saying = "expected at most 10,000 operations")
public final class SumsAllFilmsForEachUser extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        if (objective instanceof Implicit) {
            double trace = 0;
            for (int row = 0; row < items.size(); row++) {
                for (int k = 0; k < items.rank(); k++) {
                    trace += items.at(row, k) * items.at(row, k);
                }
            }
            if (Double.isNaN(trace)) {
                return Optional.empty();
            }
        }
        return super.vector(items, history, objective);
    }
}
