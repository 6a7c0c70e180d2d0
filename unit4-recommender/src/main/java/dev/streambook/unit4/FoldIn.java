package dev.streambook.unit4;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.Collection;
import java.util.Optional;

/**
 * The vector of one user, solved exactly against fixed item factors.
 *
 * <p>Alternating least squares fixes the films' vectors <i>y</i> and solves each user's vector <i>x</i>, then the other
 * way round. The user's half step needs only that user's own preferences <i>v</i>. So it can be taken at any moment, for one
 * user alone, also for a user whom the training never saw. For an {@link Objective.Explicit} objective:
 *
 * <pre>{@code
 *   x = argmin  Σᵢ (vᵢ − x·yᵢ)²  +  λ·n·|x|²          i over the n films of the history that have a vector
 *
 *   ( Σᵢ yᵢyᵢᵀ  +  λ·n·I ) x  =  Σᵢ vᵢ·yᵢ
 * }</pre>
 *
 * <p>For an {@link Objective.Implicit} objective, with pᵢ = 1 if vᵢ > 0 and else 0, and cᵢ = 1 + α·|vᵢ|, where vᵢ is 0 for
 * a film outside the history:
 *
 * <pre>{@code
 *   x = argmin  Σⱼ cⱼ·(pⱼ − x·yⱼ)²  +  λ·n·|x|²       j over all films of the model, n = number of films with v > 0
 *
 *   ( YᵀY  +  Σᵢ (cᵢ−1)·yᵢyᵢᵀ  +  λ·n·I ) x  =  Σᵢ cᵢ·pᵢ·yᵢ          i over the films of the history
 * }</pre>
 *
 * <p>The penalty grows with <i>n</i> ("weighted-λ-regularization", ALS-WR), as in Spark's ALS. With the objective and the
 * films' vectors of a training, the result is the user vector of that training. Sources: see {@link Objective}.
 *
 * <p>Nothing is remembered between calls; safe for any number of threads.
 */
@Exercise(
        id = "4.5",
        title = "Fold-in",
        stars = 3,
        partOf = "speed layer: a user's vector, solved again at each of the user's events")
@Promise(
        id = "lowest-point",
        says = "Explicit: the vector solves (Σyyᵀ + λnI)x = Σvy, the lowest point of the loss.",
        read = "explicit-one-users-equation")
@Promise(
        id = "shared-factors",
        says = "Factors that films share are solved together.",
        read = "explicit-one-users-equation")
@Promise(
        id = "penalty",
        says = "The penalty is λ times the number of ratings (implicit: of liked films).",
        read = "the-penalty-grows-with-the-ratings")
@Promise(
        id = "all-films",
        says = "Implicit: every film of the model counts; one that the user has not met is a 0 with weight 1.",
        read = "implicit-a-choice-among-all-films")
@Promise(
        id = "confidence",
        says = "Implicit: the strength v of a film is its weight, 1 + α|v|, and not its target.",
        read = "implicit-a-choice-among-all-films")
@Promise(
        id = "disliked",
        says = "Implicit: only a strength above 0 is a choice; any other makes a 0 and is not counted in n.",
        read = "what-a-negative-strength-means")
@Promise(
        id = "gram-once",
        says = "Implicit: the sum over all films is not computed again for each user.",
        read = "the-sum-over-all-films")
@Promise(
        id = "few-ratings",
        says = "One rating is enough for a vector, whatever the rank, and also for a user whom the training never saw.",
        read = "the-penalty-grows-with-the-ratings")
@Promise(
        id = "unknown-film",
        says = "A film without a vector counts for nothing.",
        read = "films-the-model-does-not-know")
@Promise(
        id = "none-known",
        says = "A user without any known film that was rated (implicit: liked) has no vector.",
        read = "films-the-model-does-not-know")
@Promise(
        id = "by-id",
        says = "A film is found by its id; the id is not a row number.",
        read = "films-the-model-does-not-know")
@Promise(
        id = "own-films",
        says = "The cost grows with the films of the user, not with the films of the model.",
        read = "films-the-model-does-not-know")
@Promise(id = "any-order", says = "The order of the history does not matter.", read = "not-a-nudge")
@Promise(id = "double-sums", says = "A long history costs no digits.", read = "in-double")
@Promise(
        id = "same-as-training",
        says = "The vector is the one that Spark's training gives the user, to 1e-4.",
        read = "the-same-as-a-training")
@Promise(
        id = "fresh",
        says = "Nothing is remembered between calls, also not of the films.",
        read = "one-instance-for-all")
@Promise(id = "shared", says = "Any number of threads may call it at once.", read = "one-instance-for-all")
@Promise(
        id = "own-array",
        says = "The history is not changed, and each vector is an array of its own.",
        read = "one-instance-for-all")
public interface FoldIn {

    /**
     * The user's vector. Cost: O(n·rank² + rank³).
     *
     * @param items the fixed films' vectors
     * @param history the user's preferences, each film at most once, in any order. Films that {@code items} does not know
     *     are ignored and not counted in <i>n</i>.
     * @param objective the one that the films' vectors were trained for
     * @return a vector of length {@link ItemFactors#rank()}; empty if the history holds no film that {@code items} knows,
     *     or, in the implicit case, none of them with a strength above 0: then the solution would be all zeros, and nothing
     *     is known of what this user likes
     */
    Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective);
}
