package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "Nobody counts beyond two thousand million",
        breaks = "beyond-int",
        test = "partitions_of_six_thousand_million_values_can_be_merged",
        saying = "but was: \"-")
public final class CountsFitAnInt extends RunningStats {

    @Override
    public Summary summary() {
        Summary right = super.summary();
        return new Summary((int) right.count(), right.mean(), right.squares(), right.min(), right.max());
    }
}
