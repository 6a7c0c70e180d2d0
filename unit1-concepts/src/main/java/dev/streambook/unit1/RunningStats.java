package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/**
 * Count, mean, variance, least and greatest of values that come one at a time and never end.
 *
 * <p>At any moment the result is what a batch job would compute over all values so far. The state has a fixed size, and
 * partitions that were summed up apart can be merged without their values. The results are exact but for rounding: the
 * relative error stays below 1e-9 also for values that differ little and lie far from zero, such as 1,000,000,004 and
 * 1,000,000,007. One thread at a time.
 */
@Exercise(
        id = "1.1",
        title = "Same answer, incrementally",
        stars = 1,
        partOf = "item means: a film's average rating, per partition and merged; what each model must beat")
@Promise(
        id = "equals-batch",
        says = "After each value and each merge the result is that of a batch over all values so far.",
        read = "batch-and-stream")
@Promise(id = "weighted-merge", says = "A partition counts as much as it has values.", read = "merging")
@Promise(
        id = "spread-between",
        says = "The distance between two partitions is a part of the variance of both.",
        read = "merging")
@Promise(id = "empty-merge", says = "An empty partition changes nothing.", read = "merging")
@Promise(id = "add-after-merge", says = "What was merged can be added to.", read = "merging")
@Promise(id = "keeps-digits", says = "Large values that differ little keep their digits.", read = "rounding")
@Promise(
        id = "beyond-int",
        says = "Counts go beyond what an int, or the square of a count, can hold.",
        read = "very-large-counts")
@Promise(
        id = "refuses-non-numbers",
        says = "What is no number is refused, and spoils nothing.",
        read = "batch-and-stream")
@Promise(id = "fixed-size", says = "The state does not grow.", read = "a-state-of-fixed-size")
@Promise(id = "cost", says = "A merge costs O(1), however many values the partition has.", read = "merging")
public interface RunningStats {

    /**
     * Takes in one value. Cost: O(1).
     *
     * @throws IllegalArgumentException naming the value, if it is NaN or infinite: it would spoil every later result
     */
    void add(double value);

    /**
     * Takes in all values of another partition by their summary, as if each had been added here. Cost: O(1).
     *
     * @param other may be {@link Summary#EMPTY}; counts may be of many thousand millions
     */
    void merge(Summary other);

    /** The result so far; {@link Summary#EMPTY} before the first value. */
    Summary summary();
}
