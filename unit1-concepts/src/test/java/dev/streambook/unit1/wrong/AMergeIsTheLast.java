package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "After the merge nothing more comes",
        breaks = "add-after-merge",
        test = "values_may_come_after_a_merge",
        saying = "but was: \"2 values")
public final class AMergeIsTheLast extends RunningStats {

    private boolean merged;

    @Override
    public void merge(Summary other) {
        super.merge(other);
        merged = true;
    }

    @Override
    public void add(double value) {
        if (!merged) {
            super.add(value);
        }
    }
}
