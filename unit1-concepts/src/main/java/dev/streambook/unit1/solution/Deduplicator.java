package dev.streambook.unit1.solution;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** A map to find an id, a heap to find the oldest. Each id enters and leaves both once: O(log n) an event. */
public class Deduplicator implements dev.streambook.unit1.Deduplicator {

    private record Seen(String id, Instant eventTime) {}

    private final Retention retention;
    private final Map<String, Instant> times = new HashMap<>();
    private final PriorityQueue<Seen> oldestFirst = new PriorityQueue<>(Comparator.comparing(Seen::eventTime));
    private Instant horizon;

    public Deduplicator(Retention retention, SeenIds memory) {
        this.retention = retention;
        this.horizon = memory.horizon();
        // oldest first, as they came: with less room than there was, who gives way must not depend on the map's order
        memory.times().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(seen -> remember(seen.getKey(), seen.getValue()));
    }

    // tag::firstSeen[]
    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        forgetUpTo(eventTime.minus(retention.ttl()));
        if (!eventTime.isAfter(horizon) || times.containsKey(id)) {
            return false;
        }
        remember(id, eventTime);
        return true;
    }

    private void remember(String id, Instant eventTime) {
        times.put(id, eventTime);
        oldestFirst.add(new Seen(id, eventTime));
        if (times.size() > retention.capacity()) {
            forgetUpTo(oldestFirst.element().eventTime());
        }
    }

    /** Raises the horizon, never lowers it, and drops what is no longer above it. */
    private void forgetUpTo(Instant instant) {
        if (instant.isAfter(horizon)) {
            horizon = instant;
        }
        while (!oldestFirst.isEmpty() && !oldestFirst.element().eventTime().isAfter(horizon)) {
            times.remove(oldestFirst.remove().id());
        }
    }
    // end::firstSeen[]

    @Override
    public int size() {
        return times.size();
    }

    @Override
    public Instant horizon() {
        return horizon;
    }

    @Override
    public SeenIds snapshot() {
        return new SeenIds(horizon, times);
    }
}
