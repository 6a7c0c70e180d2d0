package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Estimate;
import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "A map with a count for each film costs nothing",
        breaks = "bounded-memory",
        test = "a_million_events_of_two_hundred_thousand_films_need_a_thousand_counters",
        saying = "objects and array slots kept after a million events")
public final class ExactIsFree extends HeavyHitters {

    private final Map<Integer, Long> counts = new HashMap<>();

    public ExactIsFree(int capacity) {
        super(capacity);
    }

    @Override
    public void add(int item) {
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
