package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "Double.MIN_VALUE is the least double, as Integer.MIN_VALUE is the least int",
        breaks = "equals-batch",
        test = "the_greatest_of_values_below_zero_is_below_zero",
        saying = "from -9 to 0")
public final class MinValueIsTheLeast extends RunningStats {

    @Override
    public Summary summary() {
        Summary right = super.summary();
        double max = Math.max(Double.MIN_VALUE, right.max());
        return right.count() == 0 ? right : new Summary(right.count(), right.mean(), right.squares(), right.min(), max);
    }
}
