package dev.streambook.unit4;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.BitSet;
import java.util.List;

/**
 * The k films with the highest scores, out of a catalogue of any size. A film's score is the inner product of its vector and
 * the given one, {@link ItemFactors#dot}.
 *
 * <p>The answer is the head of the list that a full sort would give: descending scores, and of equal scores the smaller id
 * first. Infinities are scores; −0.0 does not occur.
 *
 * <p>Cost: one product for each film; one comparison more for a film that does not enter the list, and O(log k) for one that
 * does. In a catalogue of n films in random order about k·(1 + ln(n/k)) films enter. A call allocates memory for the list and
 * for a buffer whose size does not depend on n.
 *
 * <p>Nothing is remembered between calls; safe for any number of threads.
 */
@Exercise(id = "4.8", title = "Top-k", stars = 2, partOf = "serving layer: the best films of the whole catalogue")
@Promise(id = "best-first", says = "The film with the highest score comes first.", read = "the-worst-of-the-best")
@Promise(id = "ties-by-id", says = "Of equal scores the smaller id comes first.", read = "equal-scores")
@Promise(id = "excluded", says = "An excluded row plays no part.", read = "excluded-rows")
@Promise(id = "list-length", says = "The list has k films, or as many as there are.", read = "how-long-the-list-is")
@Promise(
        id = "fitting-arguments",
        says = "A vector of another rank and a negative k are refused.",
        read = "how-long-the-list-is")
@Promise(id = "negative", says = "A negative score is a score.", read = "numbers-that-surprise")
@Promise(id = "infinite", says = "An infinite score is a score.", read = "numbers-that-surprise")
@Promise(
        id = "nan",
        says = "A score that is not a number is refused, with the id of the film.",
        read = "numbers-that-surprise")
@Promise(id = "one-product", says = "Each film costs one product.", read = "the-worst-of-the-best")
@Promise(
        id = "one-comparison",
        says = "A film that does not enter the list costs one comparison.",
        read = "the-worst-of-the-best")
@Promise(id = "log-k", says = "A film that enters the list costs log k, not k.", read = "the-worst-of-the-best")
@Promise(
        id = "memory-of-k",
        says = "A call takes memory for k films, not for the catalogue.",
        read = "why-not-sort-everything")
@Promise(id = "untouched", says = "The arguments are not changed.", read = "many-callers")
@Promise(id = "fresh", says = "Nothing is remembered between calls.", read = "many-callers")
@Promise(id = "shared", says = "Any number of threads may call it at once.", read = "many-callers")
public interface TopK {

    /**
     * The best films, best first.
     *
     * @param items the films' vectors
     * @param vector of length {@link ItemFactors#rank()}, such as a user's
     * @param k how many films at most, 0 or more; may be larger than the catalogue
     * @param excluded rows (not ids) of films to leave out, whatever their scores
     * @return the k best films that are not excluded, or all of them if there are fewer
     * @throws IllegalArgumentException if {@code vector} has another length, or {@code k} is negative
     * @throws ArithmeticException if {@code k} is at least 1 and the score of a film that is not excluded is not a number,
     *     because then there is no order; the message names the film's id
     */
    List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded);

    /** Refuses arguments that do not fit together. */
    static void check(ItemFactors items, float[] vector, int k) {
        if (vector.length != items.rank()) {
            throw new IllegalArgumentException("the vector has %d factors; expected %d, the rank of the films' vectors"
                    .formatted(vector.length, items.rank()));
        }
        if (k < 0) {
            throw new IllegalArgumentException("k is %d; expected 0 or more".formatted(k));
        }
    }
}
