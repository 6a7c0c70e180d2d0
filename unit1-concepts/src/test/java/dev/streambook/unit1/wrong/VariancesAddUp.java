package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "The squares of both partitions, added up, are the squares of the whole",
        breaks = "spread-between",
        test = "two_partitions_without_variance_have_one_together",
        saying = "but was: \"4 values, mean 3, variance 0")
public final class VariancesAddUp extends RunningStats {

    private double between;

    @Override
    public void merge(Summary other) {
        double before = super.summary().squares();
        super.merge(other);
        between += super.summary().squares() - before - other.squares();
    }

    @Override
    public Summary summary() {
        Summary right = super.summary();
        return new Summary(right.count(), right.mean(), right.squares() - between, right.min(), right.max());
    }
}
