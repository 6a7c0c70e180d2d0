package dev.streambook.unit1;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * The memory of a {@link Deduplicator}, so that it can outlive a restart.
 *
 * @param horizon up to and including here everything is forgotten
 * @param times the event time of the first sighting of each id, all after the horizon
 */
public record SeenIds(Instant horizon, Map<String, Instant> times) implements Serializable {

    public SeenIds {
        times = Map.copyOf(times);
    }

    /** Nothing seen yet. */
    public static SeenIds none() {
        return new SeenIds(Instant.MIN, Map.of());
    }
}
