package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
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
@Promise(id = "exact-while-room", says = "While there is room, counts are exact.", read = "a-fixed-number-of-counters")
@Promise(
        id = "by-count",
        says = "The list is by descending count, however much of a count is certain.",
        read = "the-list")
@Promise(id = "ties-by-item", says = "Of equal counts the lower item comes first.", read = "the-list")
@Promise(id = "list-length", says = "The list has as many entries as asked for, or as there are.", read = "the-list")
@Promise(id = "snapshot", says = "A list that was handed out is a snapshot.", read = "the-list")
@Promise(
        id = "never-too-low",
        says = "A count is never too low: a newcomer may have been here before.",
        read = "who-gives-way")
@Promise(
        id = "error-told",
        says = "The estimate says by how much it may be wrong.",
        read = "an-estimate-with-its-error")
@Promise(id = "late-hit", says = "A film that becomes a hit late is found.", read = "who-gives-way")
@Promise(
        id = "bounded-memory",
        says = "A million events fit into the promised memory and error.",
        read = "exact-is-not-free")
@Promise(
        id = "cost",
        says = "A newcomer costs O(log capacity): nobody looks through all counters for the least one.",
        read = "who-gives-way")
public interface HeavyHitters {

    /**
     * Counts one event. Cost: O(log capacity), on average over many events.
     *
     * @param item any number, negative ones too; none of them has a meaning of its own
     */
    void add(int item);

    /**
     * The most frequent items so far, by descending count; of equal ones, the lower item first. A snapshot.
     *
     * @param k how many are wanted, 0 or more; there are fewer where fewer are counted
     */
    List<Estimate> top(int k);
}
