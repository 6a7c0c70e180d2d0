package dev.streambook.unit1.solution;

import dev.streambook.unit1.Estimate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Space-Saving: whoever has no counter takes over the least one, with its count. Cost: O(log capacity) an event.
 *
 * <p>Source: A. Metwally, D. Agrawal, A. El Abbadi, Efficient computation of frequent and top-k elements in data streams
 * (2005); here with a heap in place of their list of buckets.
 */
public class HeavyHitters implements dev.streambook.unit1.HeavyHitters {

    private static final Comparator<Estimate> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(Estimate::count).reversed().thenComparingInt(Estimate::item);

    private static final class Counter {
        int item;
        long count;
        long error;
        int place;
    }

    private final Map<Integer, Counter> counters = new HashMap<>();

    /** A heap with the least count first; a counter nobody uses has count 0. */
    private final Counter[] heap;

    /** @param capacity how many counters, 1 or more */
    public HeavyHitters(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is %d; expected 1 or more counters".formatted(capacity));
        }
        heap = new Counter[capacity];
        Arrays.setAll(heap, place -> {
            Counter unused = new Counter();
            unused.place = place;
            return unused;
        });
    }

    // tag::add[]
    @Override
    public void add(int item) {
        Counter counter = counters.get(item);
        if (counter == null) {
            counter = takeOver(heap[0], item);
        }
        counter.count++;
        sink(counter);
    }

    /** The newcomer may have been here before and lost its counter, but no more often than the least counter says. */
    private Counter takeOver(Counter least, int item) {
        if (least.count > 0) {
            counters.remove(least.item);
        }
        least.item = item;
        least.error = least.count;
        counters.put(item, least);
        return least;
    }
    // end::add[]

    @Override
    public List<Estimate> top(int k) {
        return counters.values().stream()
                .map(counter -> new Estimate(counter.item, counter.count, counter.error))
                .sorted(MOST_FREQUENT_FIRST)
                .limit(k)
                .toList();
    }

    /** Restores the heap below a counter that has grown. */
    private void sink(Counter grown) {
        int place = grown.place;
        int child = lesserChild(place);
        while (child < heap.length && heap[child].count < grown.count) {
            put(heap[child], place);
            place = child;
            child = lesserChild(place);
        }
        put(grown, place);
    }

    private int lesserChild(int place) {
        int left = 2 * place + 1;
        int right = left + 1;
        return right < heap.length && heap[right].count < heap[left].count ? right : left;
    }

    private void put(Counter counter, int place) {
        heap[place] = counter;
        counter.place = place;
    }
}
