package dev.streambook.unit4.exercise;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Preference;
import dev.streambook.workbook.TodoException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Exercise 4.5 Fold-in: docs/unit4/4.5-fold-in.md. The equation stands in the contract, {@link dev.streambook.unit4.FoldIn}.
 * Run FoldInTest, or main below to watch a viewer's taste appear.
 */
public final class FoldIn implements dev.streambook.unit4.FoldIn {

    /** The vector of a user with this history; empty if {@code items} knows no rated (implicit: no liked) film of it. */
    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        List<Preference> known =
                history.stream().filter(p -> items.contains(p.item())).toList();
        long n = known.stream()
                .filter(p -> objective instanceof Explicit || p.value() > 0)
                .count();
        if (n == 0) {
            return Optional.empty();
        }

        DMatrixRMaj left = new DMatrixRMaj(items.rank(), items.rank());
        DMatrixRMaj right = new DMatrixRMaj(items.rank(), 1);
        // TODO 4.5  Fill both sides of the equation, first for Explicit, then for Implicit (with its confidence), and add
        //           the penalty. left.add(row, column, x) adds x to one cell; items.at(items.rowOf(film), k) is component k
        //           of a film's vector; items.gram(a, b) is a cell of YᵀY. Then: return Optional.of(solve(left, right));
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

    /** Shows a viewer's vector (how much spaceship, how much wedding) after each of three ratings. */
    public static void main(String[] args) {
        Map<Integer, String> titles = new TreeMap<>(
                Map.of(1, "Star Freighter", 2, "Moon Base Nine", 3, "Two Weddings", 4, "The Bride's Cousin"));
        ItemFactors films = ItemFactors.of(
                2, Map.of(1, new float[] {2, 0}, 2, new float[] {1.8f, 0.2f}, 3, new float[] {0, 2}, 4, new float[] {0.3f, 1.9f}));
        List<Preference> ratings = List.of(new Preference(1, 5), new Preference(3, 1), new Preference(4, 0.5));

        for (int n = 1; n <= ratings.size(); n++) {
            float[] viewer = new FoldIn().vector(films, ratings.subList(0, n), new Explicit(0.05)).orElseThrow();
            Preference last = ratings.get(n - 1);
            System.out.printf("%nrates %s %.1f: spaceships %.2f, weddings %.2f%n",
                    titles.get(last.item()), last.value(), viewer[0], viewer[1]);
            titles.forEach((film, title) ->
                    System.out.printf("  %-18s would get %4.1f stars%n", title, films.dot(films.rowOf(film), viewer)));
        }
    }
}
