package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "A formula that weighs by counts needs no case for an empty partition",
        breaks = "empty-merge",
        test = "an_empty_partition_may_be_merged_from_either_side",
        saying = "mean NaN")
public final class EmptyPartitionsHaveAMean extends RunningStats {

    private double share;

    /** Zero times the mean of nothing is no number. */
    @Override
    public void merge(Summary other) {
        super.merge(other);
        if (other.count() == 0) {
            share += other.count() * other.mean();
        }
    }

    @Override
    public Summary summary() {
        Summary right = super.summary();
        return right.count() == 0
                ? right
                : new Summary(right.count(), right.mean() + share, right.squares(), right.min(), right.max());
    }
}
