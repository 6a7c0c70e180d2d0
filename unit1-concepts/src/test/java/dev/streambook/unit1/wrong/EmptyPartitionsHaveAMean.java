package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "A formula that weighs by counts needs no case for an empty partition",
        breaks = "an_empty_partition_may_be_merged_from_either_side",
        saying = "mean NaN")
public final class EmptyPartitionsHaveAMean extends RunningStats {

    private Summary state = Summary.EMPTY;

    @Override
    public void add(double value) {
        super.add(value);
        state = super.summary();
    }

    @Override
    public void merge(Summary other) {
        long count = state.count() + other.count();
        double mean = (state.count() * state.mean() + other.count() * other.mean()) / count;
        state = count == 0
                ? Summary.EMPTY
                : new Summary(
                        count,
                        mean,
                        state.squares() + other.squares(),
                        Math.min(state.min(), other.min()),
                        Math.max(state.max(), other.max()));
    }

    @Override
    public Summary summary() {
        return state;
    }
}
