package dev.streambook.unit1;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each film was watched, as far as the log was read.
 *
 * @param cuts for each partition the offset up to which, exclusive, events are counted; 0 for partitions that are not
 *     there
 * @param counts by film
 * @param latest the latest event time among the events counted, to show how fresh the view is; {@link Instant#MIN} for
 *     none
 */
public record CountView(Map<Integer, Long> cuts, Map<Integer, Long> counts, Instant latest) {

    public CountView {
        cuts = Map.copyOf(cuts);
        counts = Map.copyOf(counts);
    }

    /** Nothing has been read yet. */
    public static CountView empty() {
        return new CountView(Map.of(), Map.of(), Instant.MIN);
    }

    /** In the order of films and partitions: {@code {7=5, 8=2} up to {0=7}, latest 2026-01-31T21:00:30Z}. */
    @Override
    public String toString() {
        return "%s up to %s, latest %s"
                .formatted(new TreeMap<>(counts), new TreeMap<>(cuts), latest.equals(Instant.MIN) ? "none" : latest);
    }

    /** The first offset of {@code partition} that is not counted. */
    public long cut(int partition) {
        return cuts.getOrDefault(partition, 0L);
    }
}
