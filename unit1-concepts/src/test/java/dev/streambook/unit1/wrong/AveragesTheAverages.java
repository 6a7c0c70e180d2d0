package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "The mean of the whole is the mean of the partitions' means",
        breaks = "weighted-merge",
        test = "a_partition_of_four_outweighs_a_partition_of_one",
        saying = "but was: \"5 values, mean 6.25, ")
public final class AveragesTheAverages extends RunningStats {

    @Override
    public void merge(Summary other) {
        Summary mine = summary();
        if (mine.count() == 0 || other.count() == 0) {
            super.merge(other);
            return;
        }
        double mean = (mine.mean() + other.mean()) / 2;
        super.merge(new Summary(
                other.count(),
                mean + (mean - mine.mean()) * mine.count() / other.count(),
                other.squares(),
                other.min(),
                other.max()));
    }
}
