package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "A merge looks at as many values as the partition has, be it one after the other",
        breaks = "cost",
        test = "a_large_partition_is_no_more_work_than_a_small_one",
        saying = "a merge with a partition of 1,000,000 values")
public final class AMergeIsManyValues extends RunningStats {

    private static final long MANY = 10_000_000;

    private long merged;

    @Override
    public void merge(Summary other) {
        for (long value = 0; value < Math.min(other.count(), MANY); value++) {
            merged++;
        }
        super.merge(other);
    }

    /** How many values were merged. */
    public long merged() {
        return merged;
    }
}
