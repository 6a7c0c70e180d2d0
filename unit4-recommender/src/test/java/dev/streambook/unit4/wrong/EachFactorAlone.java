package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "Each factor can be solved without the others",
        breaks = "two_films_that_share_a_factor_give_two_equations",
        saying = "3a + b = 10 and a + 2b = 5")
public final class EachFactorAlone extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, double regularization) {
        float[] user = new float[items.rank()];
        for (int k = 0; k < user.length; k++) {
            double left = regularization * history.size();
            double right = 0;
            for (Preference preference : history) {
                double y = items.at(items.rowOf(preference.item()), k);
                left += y * y;
                right += y * preference.stars();
            }
            user[k] = (float) (right / left);
        }
        return Optional.of(user);
    }
}
