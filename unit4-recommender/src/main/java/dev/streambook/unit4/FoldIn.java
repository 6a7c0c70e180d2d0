package dev.streambook.unit4;

import dev.streambook.workbook.Exercise;
import java.util.Collection;
import java.util.Optional;

/**
 * The vector of one user, solved exactly against item factors that stand still.
 *
 * <p>Alternating least squares fixes the films' vectors <i>y</i> and solves each user's vector <i>x</i>, then the other
 * way round. The user's half step needs nothing but that user's own ratings <i>r</i>. So it can be taken at any moment,
 * for one user alone, also for one that the training never saw:
 *
 * <pre>{@code
 *   x = argmin  Σᵢ (rᵢ − x·yᵢ)²  +  λ·n·|x|²          i over the n rated films that have a vector
 *
 *   ( Σᵢ yᵢyᵢᵀ  +  λ·n·I ) x  =  Σᵢ rᵢ·yᵢ
 * }</pre>
 *
 * <p>The penalty grows with <i>n</i> ("weighted-λ-regularization", ALS-WR): so it does in Spark's ALS, and one λ suits
 * users with three ratings and with three thousand. With the λ and the films' vectors of a training that has converged,
 * the result is the user vector of that training.
 *
 * <p>Sources: Y. Zhou, D. Wilkinson, R. Schreiber, R. Pan, <i>Large-scale Parallel Collaborative Filtering for the
 * Netflix Prize</i>, AAIM 2008, section 3.1 (the weighted penalty); Y. Hu, Y. Koren, C. Volinsky, <i>Collaborative
 * Filtering for Implicit Feedback Datasets</i>, ICDM 2008, equation 4 (the user's half step, there with confidences).
 *
 * <p>Nothing is remembered between calls; safe for any number of threads.
 */
@Exercise(
        id = "4.5",
        title = "Fold-in",
        stars = 3,
        partOf = "speed layer: a user's vector, solved anew at each of the user's events")
public interface FoldIn {

    /**
     * The user's vector. Cost: O(n·rank² + rank³), a few tens of microseconds at n = 100 and rank = 20.
     *
     * @param items the fixed films' vectors
     * @param history the user's ratings, each film at most once, in any order. Films that {@code items} does not know
     *     are ignored and not counted in <i>n</i>.
     * @param regularization λ, greater than zero: the one that the model was trained with
     * @return a vector of length {@link ItemFactors#rank()}; empty if the history holds no film that {@code items}
     *     knows, because then nothing is known of this user's taste
     * @throws IllegalArgumentException if {@code regularization} is not greater than zero
     */
    Optional<float[]> vector(ItemFactors items, Collection<Preference> history, double regularization);
}
