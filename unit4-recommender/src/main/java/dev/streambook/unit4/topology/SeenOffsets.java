package dev.streambook.unit4.topology;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers which records of each partition were handled, so that one which Storm plays again is told from a new one.
 *
 * <p>The spout is held to a limit of uncommitted offsets, so a record that is not done yet is less than {@code span}
 * behind the newest of its partition. For these it is remembered one by one whether they came; all that are further behind
 * have come. So it is also right when the spout alone begins again at the first record. Memory: 8 bytes × span ×
 * partitions.
 */
final class SeenOffsets {

    private static final class Partition {
        private final long[] ring;
        private long newest = -1;

        private Partition(int span) {
            ring = new long[span];
            Arrays.fill(ring, -1);
        }
    }

    private final int span;
    private final Map<Integer, Partition> partitions = new HashMap<>();

    /** @param span how far behind the newest offset a record can be that is under way, 1 or more */
    SeenOffsets(int span) {
        this.span = span;
    }

    boolean contains(int partition, long offset) {
        Partition seen = partitions.get(partition);
        return seen != null && (offset <= seen.newest - span || seen.ring[slot(offset)] == offset);
    }

    void add(int partition, long offset) {
        Partition seen = partitions.computeIfAbsent(partition, absent -> new Partition(span));
        if (offset > seen.newest - span) {
            seen.ring[slot(offset)] = offset;
            seen.newest = Math.max(seen.newest, offset);
        }
    }

    private int slot(long offset) {
        return (int) (offset % span);
    }
}
