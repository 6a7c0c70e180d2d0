package dev.streambook.unit4.topology;

import java.util.HashMap;
import java.util.Map;

/**
 * Remembers which of the newest records of each partition were handled, so that a record which Storm plays again is told
 * from a new one.
 *
 * <p>Exact as long as a replay is less than {@code span} records behind the newest of its partition; the spout is held to
 * that by its limit of uncommitted offsets. Memory: 8 bytes × span × partitions.
 */
final class SeenOffsets {

    private final int span;
    private final Map<Integer, long[]> rings = new HashMap<>();

    /** @param span how far behind the newest offset a replay can be, 1 or more */
    SeenOffsets(int span) {
        this.span = span;
    }

    boolean contains(int partition, long offset) {
        long[] ring = rings.get(partition);
        return ring != null && ring[slot(offset)] == offset + 1;
    }

    void add(int partition, long offset) {
        rings.computeIfAbsent(partition, absent -> new long[span])[slot(offset)] = offset + 1;
    }

    private int slot(long offset) {
        return (int) (offset % span);
    }
}
