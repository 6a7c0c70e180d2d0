package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Estimate;
import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Comparator;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "The sign of a difference tells which number is lower",
        breaks = "ties-by-item",
        test = "ties_are_in_order_of_the_items",
        saying = "six counters")
public final class TheDifferenceTellsTheOrder extends HeavyHitters {

    public TheDifferenceTellsTheOrder(int capacity) {
        super(capacity);
    }

    @Override
    public List<Estimate> top(int k) {
        return super.top(Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparingLong(Estimate::count)
                        .reversed()
                        .thenComparing((one, other) -> one.item() - other.item()))
                .limit(k)
                .toList();
    }
}
