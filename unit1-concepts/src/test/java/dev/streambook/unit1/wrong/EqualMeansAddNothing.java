package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "Partitions with the same mean have nothing between them to add",
        breaks = "spread-between",
        test = "two_partitions_of_one_mean_keep_what_each_spreads",
        saying = "2 8 merged with -1 11")
public final class EqualMeansAddNothing extends RunningStats {

    @Override
    public void merge(Summary other) {
        Summary before = summary();
        boolean same = before.count() > 0 && other.count() > 0 && before.mean() == other.mean();
        super.merge(same ? new Summary(other.count(), other.mean(), 0, other.min(), other.max()) : other);
    }
}
