package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "Each factor can be solved without the others",
        breaks = "shared-factors",
        test = "explicit_two_films_that_share_a_factor_give_two_equations",
        saying = "3a + b = 10 and a + 2b = 5")
public final class EachFactorAlone extends SolvesExplicitAnotherWay {

    @Override
    float[] solve(ItemFactors items, List<Preference> known, double lambda) {
        float[] user = new float[items.rank()];
        for (int k = 0; k < user.length; k++) {
            double left = lambda * known.size();
            double right = 0;
            for (Preference preference : known) {
                double y = items.at(items.rowOf(preference.item()), k);
                left += y * y;
                right += y * preference.value();
            }
            user[k] = (float) (right / left);
        }
        return user;
    }
}
