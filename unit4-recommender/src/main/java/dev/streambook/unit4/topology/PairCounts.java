package dev.streambook.unit4.topology;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often one item was liked together with each other item: a hash table in two flat arrays, as there are millions of
 * pairs and a map of boxed numbers would need several times the memory.
 *
 * <p>Holds fewer than {@code limit} others: when it is full, the weaker half goes. An item that comes back after that
 * begins at 1 again, so its count is too low; this touches rare pairs of very popular items only.
 */
final class PairCounts {

    private static final int SMALLEST = 8;

    private final int limit;
    private int[] others = new int[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int size;

    /** @param limit 2 or more */
    PairCounts(int limit) {
        this.limit = limit;
    }

    /** @param other greater than 0 */
    void increment(int other) {
        add(other, 1);
        if (size >= limit) {
            rebuild(others.length, strongest(limit / 2));
        } else if (size * 2 > others.length) {
            rebuild(others.length * 2, slots().boxed().toList());
        }
    }

    int count(int other) {
        return counts[slot(other)];
    }

    int size() {
        return size;
    }

    /** All others, in no order. */
    IntStream others() {
        return slots().map(slot -> others[slot]);
    }

    private IntStream slots() {
        return IntStream.range(0, others.length).filter(slot -> counts[slot] > 0);
    }

    private List<Integer> strongest(int number) {
        Comparator<Integer> byCount = Comparator.comparingInt(slot -> -counts[slot]);
        return slots().boxed()
                .sorted(byCount.thenComparingInt(slot -> others[slot]))
                .limit(number)
                .toList();
    }

    private void rebuild(int capacity, List<Integer> slots) {
        int[] oldOthers = others;
        int[] oldCounts = counts;
        others = new int[capacity];
        counts = new int[capacity];
        size = 0;
        slots.forEach(slot -> add(oldOthers[slot], oldCounts[slot]));
    }

    private void add(int other, int count) {
        int slot = slot(other);
        size += counts[slot] == 0 ? 1 : 0;
        others[slot] = other;
        counts[slot] += count;
    }

    /** Where this item is, or would be put; the table is never more than half full. */
    private int slot(int other) {
        int mask = others.length - 1;
        int slot = (other * 0x9E3779B9 >>> 7) & mask;
        while (counts[slot] != 0 && others[slot] != other) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
