package dev.streambook.unit1.exercise;

import dev.streambook.unit1.Estimate;
import dev.streambook.workbook.TodoException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Exercise 1.2 Bounded memory: docs/unit1/1.2-bounded-memory.md. Run HeavyHittersTest, or main below. */
public final class HeavyHitters implements dev.streambook.unit1.HeavyHitters {

    private static final Comparator<Estimate> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(Estimate::count).reversed().thenComparingInt(Estimate::item);

    private final int capacity;
    private final Map<Integer, Estimate> counters = new HashMap<>();

    /** @param capacity how many counters, 1 or more */
    public HeavyHitters(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is %d; expected 1 or more counters".formatted(capacity));
        }
        this.capacity = capacity;
    }

    /** Counts one event. */
    @Override
    public void add(int item) {
        // TODO 1.2  The item has a counter? One is free? Else somebody has to give way: who, and with which count and
        //           error does the newcomer start? (Mind the speed: no look through all counters.)
        throw new TodoException("1.2 HeavyHitters.add");
    }

    /** The most frequent items so far. */
    @Override
    public List<Estimate> top(int k) {
        return counters.values().stream().sorted(MOST_FREQUENT_FIRST).limit(k).toList();
    }

    /** The most watched of a hundred thousand films, with a hundred counters; the films are numbered by their true rank. */
    public static void main(String[] args) {
        var counters = new HeavyHitters(100);
        var random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            counters.add((int) Math.pow(100_000, random.nextDouble()));
        }
        counters.top(10).forEach(System.out::println);
    }
}
