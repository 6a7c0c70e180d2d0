package dev.streambook.unit4.solution;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Preference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The normal equations by Cholesky, in double: the matrix is symmetric and, with λ·n on its diagonal, positive definite,
 * as Cholesky needs it. Sums of hundreds of products in float would lose the digits that the films' vectors have. As the
 * matrix is symmetric, half of it is summed up, and straight in its cells: a training solves a hundred thousand of them.
 */
public class FoldIn implements dev.streambook.unit4.FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        List<Preference> known =
                history.stream().filter(p -> items.contains(p.item())).toList();
        long n = known.stream().filter(p -> counts(p, objective)).count();
        return n == 0 ? Optional.empty() : Optional.of(solve(items, known, n, objective));
    }

    /** Whether the film is one of the n films that the penalty is multiplied by. */
    private static boolean counts(Preference preference, Objective objective) {
        return !(objective instanceof Implicit) || preference.value() > 0;
    }

    // tag::solve[]
    private static float[] solve(ItemFactors items, List<Preference> known, long n, Objective objective) {
        DMatrixRMaj left = new DMatrixRMaj(items.rank(), items.rank());
        DMatrixRMaj right = new DMatrixRMaj(items.rank(), 1);
        if (objective instanceof Implicit implicit) {
            addAllFilms(left, items);
            for (Preference preference : known) {
                double more = implicit.confidence() * Math.abs(preference.value());
                addFilm(left, right, items, preference.item(), more, preference.value() > 0 ? 1 + more : 0);
            }
        } else {
            for (Preference preference : known) {
                addFilm(left, right, items, preference.item(), 1, preference.value());
            }
        }
        for (int k = 0; k < items.rank(); k++) {
            left.add(k, k, objective.regularization() * n);
        }
        CommonOps_DDRM.symmLowerToFull(left);
        return solve(left, right);
    }

    /** Adds {@code YᵀY}: each film with weight 1. As all sums, below the diagonal. */
    private static void addAllFilms(DMatrixRMaj left, ItemFactors items) {
        for (int a = 0; a < items.rank(); a++) {
            for (int b = 0; b <= a; b++) {
                left.add(a, b, items.gram(a, b));
            }
        }
    }

    /** Adds {@code weight·yyᵀ} on the left, below its diagonal, and {@code pull·y} on the right. */
    private static void addFilm(
            DMatrixRMaj left, DMatrixRMaj right, ItemFactors items, int item, double weight, double pull) {
        float[] y = items.vectorAt(items.rowOf(item));
        for (int a = 0; a < y.length; a++) {
            right.data[a] += pull * y[a];
            double weighted = weight * y[a];
            for (int b = 0, cell = a * y.length; b <= a; b++, cell++) {
                left.data[cell] += weighted * y[b];
            }
        }
    }
    // end::solve[]

    private static float[] solve(DMatrixRMaj left, DMatrixRMaj right) {
        LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(left.numRows);
        if (!cholesky.setA(left)) {
            throw new ArithmeticException(
                    "the system of rank %d is singular; expected finite factors and a penalty that is not lost in rounding"
                            .formatted(left.numRows));
        }
        DMatrixRMaj solution = new DMatrixRMaj(left.numRows, 1);
        cholesky.solve(right, solution);
        float[] vector = new float[left.numRows];
        for (int k = 0; k < vector.length; k++) {
            vector[k] = (float) solution.get(k, 0);
        }
        return vector;
    }
}
