package dev.streambook.unit4;

import java.io.Serializable;

/**
 * What the films' vectors are trained for; each user's vector must be solved for the same. The conventions are those of
 * Spark's {@code ALS}.
 *
 * <p>Sources: Y. Zhou, D. Wilkinson, R. Schreiber, R. Pan, <i>Large-scale Parallel Collaborative Filtering for the Netflix
 * Prize</i>, AAIM 2008, section 3.1; Y. Hu, Y. Koren, C. Volinsky, <i>Collaborative Filtering for Implicit Feedback
 * Datasets</i>, ICDM 2008, section 4; Spark 3.5, {@code ml/recommendation/ALS.scala}, {@code computeFactors}.
 */
public sealed interface Objective extends Serializable {

    /** λ, greater than zero. */
    double regularization();

    /**
     * The factors explain numbers: the stars, or what is left of them after the {@link Offsets}. Films without a number do
     * not count. λ is multiplied by the number of a user's ratings.
     */
    record Explicit(double regularization) implements Objective {
        public Explicit {
            requirePositive("regularization", regularization);
        }
    }

    /**
     * The factors explain a choice: 1 for a film that the user likes, 0 for each other film of the model. How sure we are of
     * that is the weight of the film, 1 + α·|strength|. λ is multiplied by the number of films that the user likes.
     *
     * @param confidence α, greater than zero
     */
    record Implicit(double regularization, double confidence) implements Objective {
        public Implicit {
            requirePositive("regularization", regularization);
            requirePositive("confidence", confidence);
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("%s is %s; expected a finite number above 0".formatted(name, value));
        }
    }
}
