package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Estimate;
import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Comparator;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "A film that has no counter was never seen",
        breaks = "never-too-low",
        test = "a_film_that_lost_its_counter_and_comes_back_is_not_counted_too_low",
        saying = "film 2: 1 time")
public final class NewcomersStartAtOne extends HeavyHitters {

    public NewcomersStartAtOne(int capacity) {
        super(capacity);
    }

    @Override
    public List<Estimate> top(int k) {
        return super.top(Integer.MAX_VALUE).stream()
                .map(estimate -> new Estimate(estimate.item(), estimate.atLeast(), 0))
                .sorted(Comparator.comparingLong(Estimate::count).reversed().thenComparingInt(Estimate::item))
                .limit(k)
                .toList();
    }
}
