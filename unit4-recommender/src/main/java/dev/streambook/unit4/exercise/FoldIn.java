package dev.streambook.unit4.exercise;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import dev.streambook.workbook.TodoException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Exercise 4.5. The equation stands in the contract, {@link dev.streambook.unit4.FoldIn}. */
public class FoldIn implements dev.streambook.unit4.FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, double regularization) {
        if (!(regularization > 0)) {
            throw new IllegalArgumentException(
                    "regularization is " + regularization + "; expected more than 0, the value of the training");
        }
        List<Preference> known =
                history.stream().filter(p -> items.contains(p.item())).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }

        DMatrixRMaj left = new DMatrixRMaj(items.rank(), items.rank());
        DMatrixRMaj right = new DMatrixRMaj(items.rank(), 1);
        // TODO 4.5  Fill both sides of the equation: left.add(row, column, x) adds x to one cell.
        //           items.at(items.rowOf(film), k) is component k of a film's vector. Then: return Optional.of(solve(left, right));
        throw new TodoException("4.5 FoldIn.vector");
    }

    /** x of {@code left · x = right}, by Cholesky: {@code left} must be symmetric and positive definite. */
    static float[] solve(DMatrixRMaj left, DMatrixRMaj right) {
        LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(left.numRows);
        if (!cholesky.setA(left)) {
            throw new ArithmeticException("the left side is not positive definite; is the penalty on its diagonal?");
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
