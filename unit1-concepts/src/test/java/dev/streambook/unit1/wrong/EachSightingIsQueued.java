package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "Each sighting waits in the queue until it is too old",
        breaks = "one-ttl-of-memory",
        test = "a_hundred_thousand_duplicates_leave_one_id",
        saying = "more sightings of one id")
public final class EachSightingIsQueued extends Deduplicator {

    private final Deque<Instant> queue = new ArrayDeque<>();

    public EachSightingIsQueued(Retention retention, SeenIds memory) {
        super(retention, memory);
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        queue.add(eventTime);
        while (!queue.element().isAfter(horizon()) && queue.size() > 1) {
            queue.remove();
        }
        return super.firstSeen(id, eventTime);
    }
}
