package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "A step towards each new rating is as good as a solution",
        breaks = "a_shuffled_history_gives_the_same_vector",
        saying = "12 ratings in another order")
public final class GradientNudge extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, double regularization) {
        float[] user = new float[items.rank()];
        for (Preference preference : history) {
            int row = items.rowOf(preference.item());
            double error = preference.stars() - items.dot(row, user);
            for (int k = 0; k < user.length; k++) {
                user[k] += (float) (0.1 * (error * items.at(row, k) - regularization * user[k]));
            }
        }
        return Optional.of(user);
    }
}
