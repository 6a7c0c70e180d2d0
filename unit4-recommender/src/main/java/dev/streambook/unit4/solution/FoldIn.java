package dev.streambook.unit4.solution;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The normal equations by Cholesky, in double: the matrix is symmetric and, with λ·n on its diagonal, positive definite,
 * which is what Cholesky wants; and sums of hundreds of products in float would lose the digits that the films' vectors
 * have.
 */
public class FoldIn implements dev.streambook.unit4.FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, double regularization) {
        if (!(regularization > 0)) {
            throw new IllegalArgumentException(
                    "regularization is " + regularization + "; expected more than 0, the value of the training");
        }
        List<Preference> known =
                history.stream().filter(p -> items.contains(p.item())).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(solve(items, known, regularization));
    }

    // tag::solve[]
    private static float[] solve(ItemFactors items, List<Preference> known, double regularization) {
        int rank = items.rank();
        DMatrixRMaj left = new DMatrixRMaj(rank, rank);
        DMatrixRMaj right = new DMatrixRMaj(rank, 1);
        for (Preference preference : known) {
            addTerm(left, right, items, preference);
        }
        double penalty = regularization * known.size();
        for (int k = 0; k < rank; k++) {
            left.add(k, k, penalty);
        }

        LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(rank);
        if (!cholesky.setA(left)) {
            throw new ArithmeticException(
                    "%d ratings of rank %d with λ = %s give a singular system; expected finite factors"
                            .formatted(known.size(), rank, regularization));
        }
        DMatrixRMaj solution = new DMatrixRMaj(rank, 1);
        cholesky.solve(right, solution);
        return toFloats(solution.data);
    }

    /** Adds {@code yyᵀ} on the left (both triangles: the matrix is small and the solver may read either) and {@code ry} on the right. */
    private static void addTerm(DMatrixRMaj left, DMatrixRMaj right, ItemFactors items, Preference preference) {
        int row = items.rowOf(preference.item());
        for (int a = 0; a < items.rank(); a++) {
            double ya = items.at(row, a);
            right.add(a, 0, preference.stars() * ya);
            for (int b = 0; b < items.rank(); b++) {
                left.add(a, b, ya * items.at(row, b));
            }
        }
    }
    // end::solve[]

    private static float[] toFloats(double[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }
}
