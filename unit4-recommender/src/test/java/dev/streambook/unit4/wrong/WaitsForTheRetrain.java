package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "A new user needs a retrain: fewer ratings than factors determine nothing",
        breaks = "a_newcomers_taste_is_known_after_a_few_ratings",
        saying = "the vector of a user with 3 ratings")
public final class WaitsForTheRetrain extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, double regularization) {
        return history.size() < items.rank() ? Optional.empty() : super.vector(items, history, regularization);
    }
}
