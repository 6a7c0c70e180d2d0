package dev.streambook.recommender.similar;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each of many items was counted: a hash table in two flat arrays, as there are millions of pairs of items and a
 * map of boxed numbers would need several times the memory and time.
 *
 * <p>Where a limit is set, the weaker half goes when so many items are held. An item that comes back after that begins at 1
 * again, so its count is too low; of the pairs of one item this touches the rare ones of very popular items only.
 */
final class ItemCounts {

    private static final int SMALLEST = 8;

    private final int limit;
    private int[] items = new int[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int size;

    private ItemCounts(int limit) {
        this.limit = limit;
    }

    static ItemCounts unlimited() {
        return new ItemCounts(Integer.MAX_VALUE);
    }

    /** @param limit how many items are too many, 2 or more */
    static ItemCounts below(int limit) {
        return new ItemCounts(limit);
    }

    /** @param item greater than 0 */
    void increment(int item) {
        add(item, 1);
        if (size >= limit) {
            rebuild(items.length, strongest(limit / 2));
        } else if (size * 2 > items.length) {
            rebuild(items.length * 2, slots().boxed().toList());
        }
    }

    int count(int item) {
        return counts[slot(item)];
    }

    int size() {
        return size;
    }

    /** All items with a count, in no order. */
    IntStream items() {
        return slots().map(slot -> items[slot]);
    }

    private IntStream slots() {
        return IntStream.range(0, items.length).filter(slot -> counts[slot] > 0);
    }

    private List<Integer> strongest(int number) {
        Comparator<Integer> byCount = Comparator.comparingInt(slot -> -counts[slot]);
        return slots().boxed()
                .sorted(byCount.thenComparingInt(slot -> items[slot]))
                .limit(number)
                .toList();
    }

    private void rebuild(int capacity, List<Integer> slots) {
        int[] oldItems = items;
        int[] oldCounts = counts;
        items = new int[capacity];
        counts = new int[capacity];
        size = 0;
        slots.forEach(slot -> add(oldItems[slot], oldCounts[slot]));
    }

    private void add(int item, int count) {
        int slot = slot(item);
        size += counts[slot] == 0 ? 1 : 0;
        items[slot] = item;
        counts[slot] += count;
    }

    /** Where this item is, or would be put; the table is never more than half full. */
    private int slot(int item) {
        int mask = items.length - 1;
        int slot = (item * 0x9E3779B9 >>> 7) & mask;
        while (counts[slot] != 0 && items[slot] != item) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
