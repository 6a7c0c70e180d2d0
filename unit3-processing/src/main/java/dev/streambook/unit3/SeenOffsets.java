package dev.streambook.unit3;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers which records of each partition were handled, so that a record that Storm replays is told from a new one.
 *
 * <p>The spout has a limit of uncommitted offsets, so a record that is not done yet is less than {@code span} offsets older
 * than the newest of its partition. For these it is remembered one by one whether they came; all older ones have come. So it
 * is also right when the spout alone begins again at the first record. Memory: 8 bytes × span × partitions.
 */
public final class SeenOffsets implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final class Partition implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long[] ring;
        private long newest = -1;

        private Partition(long[] ring) {
            this.ring = ring;
        }

        private Partition copy() {
            Partition copy = new Partition(ring.clone());
            copy.newest = newest;
            return copy;
        }
    }

    private final int span;
    private final HashMap<Integer, Partition> partitions = new HashMap<>();

    /** @param span how many offsets a record in processing can be older than the newest one, 1 or more */
    public SeenOffsets(int span) {
        this.span = span;
    }

    public boolean contains(int partition, long offset) {
        Partition seen = partitions.get(partition);
        return seen != null && (offset <= seen.newest - span || seen.ring[slot(offset)] == offset);
    }

    public void add(int partition, long offset) {
        Partition seen = partitions.computeIfAbsent(partition, absent -> new Partition(emptyRing()));
        if (offset > seen.newest - span) {
            seen.ring[slot(offset)] = offset;
            seen.newest = Math.max(seen.newest, offset);
        }
    }

    /** A copy: later additions do not change it. */
    public SeenOffsets copy() {
        SeenOffsets copy = new SeenOffsets(span);
        for (Map.Entry<Integer, Partition> each : partitions.entrySet()) {
            copy.partitions.put(each.getKey(), each.getValue().copy());
        }
        return copy;
    }

    private long[] emptyRing() {
        long[] ring = new long[span];
        Arrays.fill(ring, -1);
        return ring;
    }

    private int slot(long offset) {
        return (int) (offset % span);
    }
}
