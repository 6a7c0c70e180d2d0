package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "An id is remembered from the moment when it arrives",
        breaks = "starts-at-event-time",
        test = "a_late_event_is_forgotten_by_its_own_time_and_not_by_its_arrival",
        saying = "late 21:30")
public final class TheTtlStartsOnArrival extends Deduplicator {

    private Instant now = Instant.MIN;

    public TheTtlStartsOnArrival(Retention retention, SeenIds memory) {
        super(retention, memory);
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        boolean late = eventTime.isBefore(now) && eventTime.isAfter(horizon());
        now = late ? now : eventTime.isAfter(now) ? eventTime : now;
        return super.firstSeen(id, late ? now : eventTime);
    }
}
