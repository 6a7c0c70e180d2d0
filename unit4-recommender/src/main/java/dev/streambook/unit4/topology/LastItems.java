package dev.streambook.unit4.topology;

import java.util.Arrays;

/** The last different items of one user, the oldest making room. A scan of a few numbers; no allocation once full. */
final class LastItems {

    private final int limit;
    private int[] items = new int[0];
    private int oldest;

    LastItems(int limit) {
        this.limit = limit;
    }

    boolean contains(int item) {
        for (int remembered : items) {
            if (remembered == item) {
                return true;
            }
        }
        return false;
    }

    void add(int item) {
        if (items.length < limit) {
            items = Arrays.copyOf(items, items.length + 1);
            items[items.length - 1] = item;
        } else {
            items[oldest] = item;
            oldest = (oldest + 1) % limit;
        }
    }

    /** In no particular order; not to be changed. */
    int[] items() {
        return items;
    }
}
