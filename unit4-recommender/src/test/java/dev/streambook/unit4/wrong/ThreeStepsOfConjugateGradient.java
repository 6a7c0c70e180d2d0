package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "Three steps of conjugate gradient are close enough for every rank",
        breaks = "same-as-training",
        test = "explicit_every_users_vector_equals_the_one_of_sparks_training",
        saying = "the vector of Spark's ALS against yours")
public final class ThreeStepsOfConjugateGradient extends SolvesExplicitAnotherWay {

    @Override
    float[] solve(ItemFactors items, List<Preference> known, double lambda) {
        double[] user = new double[items.rank()];
        double[] residual = negatedSlope(items, known, lambda, user, true);
        double[] direction = residual.clone();
        for (int step = 0; step < 3 && dot(residual, residual) > 1e-20; step++) {
            double[] curvature = negatedSlope(items, known, lambda, direction, false);
            double length = -dot(residual, residual) / dot(direction, curvature);
            double before = dot(residual, residual);
            for (int k = 0; k < user.length; k++) {
                user[k] += length * direction[k];
                residual[k] += length * curvature[k];
            }
            double turn = dot(residual, residual) / before;
            for (int k = 0; k < user.length; k++) {
                direction[k] = residual[k] + turn * direction[k];
            }
        }
        float[] vector = new float[user.length];
        for (int k = 0; k < vector.length; k++) {
            vector[k] = (float) user[k];
        }
        return vector;
    }

    /** Σ (v − x·y)y − λnx, or without the v. */
    private static double[] negatedSlope(
            ItemFactors items, List<Preference> known, double lambda, double[] x, boolean values) {
        double[] slope = new double[x.length];
        for (Preference preference : known) {
            int row = items.rowOf(preference.item());
            double error = values ? preference.value() : 0;
            for (int k = 0; k < x.length; k++) {
                error -= x[k] * items.at(row, k);
            }
            for (int k = 0; k < x.length; k++) {
                slope[k] += error * items.at(row, k) - lambda * x[k];
            }
        }
        return slope;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
