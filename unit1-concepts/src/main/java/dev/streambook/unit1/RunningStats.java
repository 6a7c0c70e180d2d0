package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;

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
