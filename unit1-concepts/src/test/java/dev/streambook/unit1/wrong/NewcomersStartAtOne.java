package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Estimate;
import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "A film that has no counter was never seen",
        breaks = "a_film_that_lost_its_counter_and_comes_back_is_not_counted_too_low",
        saying = "film 3: 1 times")
public final class NewcomersStartAtOne extends HeavyHitters {

    private final Map<Integer, Long> counts = new HashMap<>();
    private final int capacity;

    public NewcomersStartAtOne(int capacity) {
        super(capacity);
        this.capacity = capacity;
    }

    @Override
    public void add(int item) {
        if (!counts.containsKey(item) && counts.size() == capacity) {
            counts.remove(Collections.min(counts.entrySet(), Map.Entry.comparingByValue())
                    .getKey());
        }
        counts.merge(item, 1L, Long::sum);
    }

    @Override
    public List<Estimate> top(int k) {
        return counts.entrySet().stream()
                .map(entry -> new Estimate(entry.getKey(), entry.getValue(), 0))
                .sorted(Comparator.comparingLong(Estimate::count).reversed().thenComparingInt(Estimate::item))
                .limit(k)
                .toList();
    }
}
