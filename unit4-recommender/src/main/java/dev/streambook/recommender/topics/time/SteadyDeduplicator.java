package dev.streambook.recommender.topics.time;

import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.SeenIds;
import java.time.Instant;

/**
 * Exercise 1.11 by the {@link StreamClock}: an event that is too far ahead is remembered as if it were of the stream's own time,
 * and makes it forget nothing.
 */
public final class SteadyDeduplicator implements Deduplicator {

    private final Deduplicator memory;
    private final StreamClock clock;

    /** @param memory of one partition */
    public SteadyDeduplicator(Deduplicator memory, Leap leap) {
        this.memory = memory;
        this.clock = new StreamClock(leap);
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        return memory.firstSeen(id, clock.see(eventTime));
    }

    @Override
    public int size() {
        return memory.size();
    }

    @Override
    public Instant horizon() {
        return memory.horizon();
    }

    @Override
    public SeenIds snapshot() {
        return memory.snapshot();
    }
}
