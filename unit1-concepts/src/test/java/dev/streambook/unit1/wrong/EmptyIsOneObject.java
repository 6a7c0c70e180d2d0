package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "What is empty is the constant EMPTY",
        breaks = "empty-merge",
        test = "an_empty_partition_may_be_merged_from_either_side",
        saying = "empty merged with empty")
public final class EmptyIsOneObject extends RunningStats {

    private boolean spoiled;

    @Override
    public void merge(Summary other) {
        spoiled |= other.count() == 0 && other != Summary.EMPTY; // NaN would be taken for a mean
        super.merge(other);
    }

    @Override
    public Summary summary() {
        Summary right = super.summary();
        return spoiled ? new Summary(right.count(), Double.NaN, Double.NaN, Double.NaN, Double.NaN) : right;
    }
}
