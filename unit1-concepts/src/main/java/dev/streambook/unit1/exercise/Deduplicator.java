package dev.streambook.unit1.exercise;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.workbook.TodoException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Exercise 1.11 Dedup with time-to-live: docs/unit1/1.11-dedup-with-time-to-live.md. Run DeduplicatorTest, or main below
 * to watch a box that sends everything twice.
 */
public final class Deduplicator implements dev.streambook.unit1.Deduplicator {

    private final Retention retention;
    private final Map<String, Instant> times;
    private Instant horizon;

    /** Continues where an earlier instance stopped. */
    public Deduplicator(Retention retention, SeenIds memory) {
        this.retention = retention;
        this.times = new HashMap<>(memory.times());
        this.horizon = memory.horizon();
        // More ids than the capacity? Then the oldest are to be forgotten here, too. Do this last.
    }

    /** True for the first sighting of the id; false for a duplicate, and for an event at or before the horizon. */
    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        // TODO 1.11  Raise the horizon and forget what is not above it; then: too old, known, or new? Mind the capacity.
        throw new TodoException("1.11 Deduplicator.firstSeen");
    }

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

    /** One evening of a box with a bad connection; ids are remembered for an hour. */
    public static void main(String[] args) {
        var dedup = new Deduplicator(new Retention(Duration.ofHours(1), 1_000), SeenIds.none());
        String[][] sightings = {
            {"20:00", "a"}, {"20:00", "a"}, {"20:10", "b"}, {"20:05", "c"}, {"20:10", "b"},
            {"20:59", "a"}, {"21:05", "d"}, {"21:30", "a"}, {"20:20", "e"},
        };
        System.out.println("event time  id  first?  remembered  horizon");
        for (String[] sighting : sightings) {
            boolean first = dedup.firstSeen(sighting[1], Instant.parse("2026-01-31T" + sighting[0] + ":00Z"));
            System.out.printf(
                    "%s       %s   %-6s  %d           %s%n",
                    sighting[0], sighting[1], first ? "yes" : "-", dedup.size(), dedup.horizon());
        }
    }
}
