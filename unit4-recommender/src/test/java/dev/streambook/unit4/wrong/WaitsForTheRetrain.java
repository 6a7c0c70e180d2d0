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
        belief = "A new user needs a retrain: fewer ratings than factors determine nothing",
        breaks = "few-ratings",
        test = "explicit_one_rating_is_enough_for_any_rank",
        saying = "the vector of a user with 1 films in the history")
public final class WaitsForTheRetrain extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        return history.size() < items.rank() ? Optional.empty() : super.vector(items, history, objective);
    }
}
