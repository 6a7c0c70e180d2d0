package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Estimate;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "To look for the least of some counters takes no time",
        breaks = "cost",
        test = "a_newcomer_is_no_more_work_among_many_counters",
        saying = "expected at most 300,000 operations")
public final class TheLeastIsSoonFound implements dev.streambook.unit1.HeavyHitters {

    private final Map<Integer, Estimate> counters = new HashMap<>();
    private final int capacity;

    public TheLeastIsSoonFound(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void add(int item) {
        Estimate known = counters.get(item);
        if (known != null) {
            counters.put(item, new Estimate(item, known.count() + 1, known.error()));
        } else if (counters.size() < capacity) {
            counters.put(item, new Estimate(item, 1, 0));
        } else {
            Estimate least = Collections.min(counters.values(), Comparator.comparingLong(Estimate::count));
            counters.remove(least.item());
            counters.put(item, new Estimate(item, least.count() + 1, least.count()));
        }
    }

    @Override
    public List<Estimate> top(int k) {
        return counters.values().stream()
                .sorted(Comparator.comparingLong(Estimate::count).reversed().thenComparingInt(Estimate::item))
                .limit(k)
                .toList();
    }
}
