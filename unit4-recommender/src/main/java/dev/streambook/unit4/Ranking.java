package dev.streambook.unit4;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Makes a list of films from scores, and says how good a list is. A recommender shows ten films out of thousands, so the
 * places of these ten are judged, and no score is compared with a star.
 *
 * <pre>{@code
 *   recall@k =  relevant films among the first k  /  all relevant films
 *
 *   DCG@k    =  Σ gain(film at place p) / log₂(p + 1)        p = 1 … k
 *   nDCG@k   =  DCG@k of the list  /  DCG@k of the best list that the gains allow
 * }</pre>
 *
 * <p>A gain says how much a film is worth to the user. With gain 1 for each relevant film ("binary") only the places count;
 * with larger gains for what the user likes more ("graded") the better film belongs further up. Gains are taken as they are.
 *
 * <p>Sources: K. Järvelin, J. Kekäläinen, <i>Cumulated gain-based evaluation of IR techniques</i>, ACM TOIS 20(4), 2002
 * (gain, discount, ideal); C. Burges and others, <i>Learning to rank using gradient descent</i>, ICML 2005 (the discount
 * log₂(p + 1)); W. Krichene, S. Rendle, <i>On sampled metrics for item recommendation</i>, KDD 2020 (recall divided by all
 * relevant films, and why all films must be candidates).
 *
 * <p>Nothing is remembered between calls; safe for any number of threads. The arguments are not changed. An infinite score is a
 * score. The score of a film that is seen is not looked at.
 */
@Exercise(
        id = "4.4",
        title = "Rank, do not predict",
        stars = 2,
        partOf = "serving layer: one list of the films of model and stream")
@Promise(id = "highest-first", says = "The film with the highest score comes first.", read = "a-list-is-an-order")
@Promise(
        id = "at-most-k",
        says = "A list has k films, or fewer if there are fewer candidates.",
        read = "a-list-is-an-order")
@Promise(
        id = "seen-excluded",
        says = "A film that the user has seen is not a candidate and takes no place.",
        read = "seen-films")
@Promise(id = "ties-by-id", says = "Of equal scores, the smaller film id comes first.", read = "equal-scores")
@Promise(id = "no-nan", says = "A score that is not a number is refused.", read = "equal-scores")
@Promise(
        id = "recall-of-all",
        says = "Recall divides by the number of all relevant films, also if there are more than k.",
        read = "recall")
@Promise(id = "first-k", says = "Films after place k do not count.", read = "recall")
@Promise(
        id = "once",
        says = "A film that stands in a list twice counts once; its second place is lost.",
        read = "the-same-film-twice")
@Promise(id = "discount", says = "At place p a film brings its gain divided by log2(p + 1).", read = "ndcg")
@Promise(
        id = "ideal",
        says = "nDCG divides by the DCG of the best k films, so the best possible list has 1.",
        read = "ndcg")
@Promise(id = "graded", says = "A film with a larger gain counts more.", read = "graded-gains")
@Promise(
        id = "undefined",
        says = "Without a relevant film there is no figure, neither 0 nor NaN.",
        read = "nothing-to-find")
@Promise(
        id = "valid-arguments",
        says = "k is 1 or more and no gain is negative, or the call is refused.",
        read = "ndcg")
@Promise(id = "untouched", says = "The arguments are not changed.", read = "many-callers")
@Promise(id = "fresh", says = "Nothing is remembered between calls.", read = "many-callers")
@Promise(id = "shared", says = "Any number of threads may call it at once.", read = "many-callers")
@Promise(id = "one-sort", says = "A list of n scores costs n·log n, however long it is to be.", read = "many-callers")
public interface Ranking {

    /**
     * The best films for a user, best first. Cost: O(n log n) for n scores.
     *
     * @param scores the score of each film, by its id; more is better. Any unit: stars, counts, probabilities
     * @param seen films that the user knows; they may be missing in {@code scores}
     * @param k how many films at most, 1 or more
     * @throws IllegalArgumentException if the score of a candidate is NaN, or k is less than 1
     */
    List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k);

    /**
     * The share of the relevant films that is found among the first k, from 0 to 1.
     *
     * @param list film ids, best first; it may be longer or shorter than k
     * @param relevant what the user turned out to like, of the films that were candidates
     * @param k 1 or more
     * @return empty if nothing is relevant
     * @throws IllegalArgumentException if k is less than 1
     */
    OptionalDouble recallAtK(List<Integer> list, Set<Integer> relevant, int k);

    /**
     * How near the list comes to the best order, from 0 to 1.
     *
     * @param list film ids, best first; it may be longer or shorter than k
     * @param gains what each film is worth, by its id, 0 or more and finite. A film that is missing has gain 0
     * @param k 1 or more
     * @return empty if no film has a gain above 0
     * @throws IllegalArgumentException if a gain is negative, NaN or infinite, or k is less than 1
     */
    OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k);
}
