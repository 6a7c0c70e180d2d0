package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "A list of the values is a fine state",
        breaks = "fixed-size",
        test = "a_hundred_thousand_values_need_no_more_memory_than_ten",
        saying = "objects and array slots kept after 100,010 values, expected about as many as after 10")
public final class KeepsTheValues extends RunningStats {

    private final List<Double> values = new ArrayList<>();

    @Override
    public void add(double value) {
        super.add(value);
        values.add(value);
    }
}
