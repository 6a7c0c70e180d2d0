package dev.streambook.unit3;

import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import java.time.Duration;
import java.time.Instant;

/** The memory of 1.11, but one id cannot be looked up the first time. */
record MemoryThatFailsOnce(String bad) implements DedupMemory {

    @Override
    public Deduplicator restore(SeenIds ids) {
        String id = bad;
        return new dev.streambook.unit1.solution.Deduplicator(new Retention(Duration.ofHours(1), 1000), ids) {

            private boolean failed;

            @Override
            public boolean firstSeen(String seen, Instant eventTime) {
                if (seen.equals(id) && !failed) {
                    failed = true;
                    throw new IllegalStateException("the memory is being compacted");
                }
                return super.firstSeen(seen, eventTime);
            }
        };
    }
}
