package dev.streambook.unit4.wrong;

import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Preference;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "The sums are the difficult part, and the result is a float anyway",
        breaks = "same-as-training",
        test = "explicit_films_that_are_nearly_alike_are_told_apart",
        saying = "films (1.1, 1.3) and (1.1, 1.307)")
public final class SolvesInFloat implements FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        List<Preference> known =
                history.stream().filter(each -> items.contains(each.item())).toList();
        long n = known.stream()
                .filter(each -> !(objective instanceof Implicit) || each.value() > 0)
                .count();
        return n == 0 ? Optional.empty() : Optional.of(solve(system(items, known, n, objective)));
    }

    /** The left side, and the right side in its last column. */
    private static double[][] system(ItemFactors items, List<Preference> known, long n, Objective objective) {
        int rank = items.rank();
        double[][] system = new double[rank][rank + 1];
        for (int a = 0; a < rank; a++) {
            for (int b = 0; b < rank && objective instanceof Implicit; b++) {
                system[a][b] = items.gram(a, b);
            }
            system[a][a] += objective.regularization() * n;
        }
        for (Preference preference : known) {
            double weight =
                    objective instanceof Implicit implicit ? implicit.confidence() * Math.abs(preference.value()) : 1;
            double choice = preference.value() > 0 ? 1 + weight : 0;
            float[] y = items.vectorAt(items.rowOf(preference.item()));
            for (int a = 0; a < rank; a++) {
                for (int b = 0; b < rank; b++) {
                    system[a][b] += weight * y[a] * y[b];
                }
                system[a][rank] += (objective instanceof Implicit ? choice : preference.value()) * y[a];
            }
        }
        return system;
    }

    /** By elimination. */
    private static float[] solve(double[][] system) {
        int rank = system.length;
        float[][] rows = new float[rank][rank + 1];
        for (int a = 0; a < rank; a++) {
            for (int b = 0; b <= rank; b++) {
                rows[a][b] = (float) system[a][b];
            }
        }
        for (int k = 0; k < rank; k++) {
            for (int below = k + 1; below < rank; below++) {
                float times = rows[below][k] / rows[k][k];
                for (int b = k; b <= rank; b++) {
                    rows[below][b] -= times * rows[k][b];
                }
            }
        }
        float[] solution = new float[rank];
        for (int k = rank - 1; k >= 0; k--) {
            float rest = rows[k][rank];
            for (int b = k + 1; b < rank; b++) {
                rest -= rows[k][b] * solution[b];
            }
            solution[k] = rest / rows[k][k];
        }
        return solution;
    }
}
