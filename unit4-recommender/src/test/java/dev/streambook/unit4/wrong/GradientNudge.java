package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "A step towards each new rating is as good as a solution",
        breaks = "lowest-point",
        test = "explicit_one_film_of_one_factor_is_a_division",
        saying = "[0.6f]")
public final class GradientNudge extends SolvesExplicitAnotherWay {

    @Override
    float[] solve(ItemFactors items, List<Preference> known, double lambda) {
        float[] user = new float[items.rank()];
        for (Preference preference : known) {
            int row = items.rowOf(preference.item());
            double error = preference.value() - items.dot(row, user);
            for (int k = 0; k < user.length; k++) {
                user[k] += (float) (0.1 * (error * items.at(row, k) - lambda * user[k]));
            }
        }
        return user;
    }
}
