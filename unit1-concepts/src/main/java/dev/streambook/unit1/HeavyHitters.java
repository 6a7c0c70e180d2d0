package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import java.util.List;

/**
 * Finds the most frequent items of an endless stream, however many different ones there are, in memory of a fixed size.
 *
 * <p>An answer has a constructor {@code (int capacity)}: how many counters it keeps, 1 or more. After {@code n} events
 *
 * <ul>
 *   <li>the true count of each item in {@link #top} is within its estimate: at most {@code count}, at least
 *       {@code count - error};
 *   <li>no error is greater than {@code n / capacity};
 *   <li>each item that was seen more than {@code n / capacity} times is in {@code top(capacity)};
 *   <li>as long as there were no more different items than counters, all counts are exact;
 *   <li>what the object keeps is at most 20 objects and array slots for each counter, and 200 more.
 * </ul>
 *
 * <p>These are promises and not probabilities: they hold for every stream in every order. One thread at a time.
 */
@Exercise(
        id = "1.2",
        title = "Bounded memory",
        stars = 2,
        partOf = "trending: the counters of a window, in memory that does not grow with the catalogue")
public interface HeavyHitters {

    /**
     * Counts one event. Cost: O(log capacity): the five million events of the specification take about a second with a
     * thousand counters, and half a minute where all counters are looked through for each newcomer.
     *
     * @param item any number, negative ones too
     */
    void add(int item);

    /**
     * The most frequent items so far, by descending count; of equal ones, the lower item first. A snapshot.
     *
     * @param k how many are wanted, 0 or more; there are fewer where fewer are counted
     */
    List<Estimate> top(int k);
}
