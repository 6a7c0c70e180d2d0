package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Estimate;
import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Comparator;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "The number of a film has no sign",
        breaks = "ties-by-item",
        test = "ties_are_in_order_of_the_items",
        saying = "six counters")
public final class FilmsHavePositiveNumbers extends HeavyHitters {

    public FilmsHavePositiveNumbers(int capacity) {
        super(capacity);
    }

    @Override
    public List<Estimate> top(int k) {
        return super.top(Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparingLong(Estimate::count)
                        .reversed()
                        .thenComparing(Estimate::item, Integer::compareUnsigned))
                .limit(k)
                .toList();
    }
}
