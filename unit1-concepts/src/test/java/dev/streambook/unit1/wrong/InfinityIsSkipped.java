package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "A value that spoils the result can be left out without a word",
        breaks = "refuses-non-numbers",
        test = "a_value_that_is_no_number_is_refused",
        saying = "Expecting code to raise a throwable")
public final class InfinityIsSkipped extends RunningStats {

    @Override
    public void add(double value) {
        if (!Double.isInfinite(value)) {
            super.add(value);
        }
    }
}
