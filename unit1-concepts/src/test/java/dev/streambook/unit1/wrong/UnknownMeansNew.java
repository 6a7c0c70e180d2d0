package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "An id that is not in memory has not been seen",
        breaks = "in-doubt-refused",
        test = "an_event_at_or_before_the_horizon_is_not_first",
        saying = "\"19:00 a\"")
public final class UnknownMeansNew extends Deduplicator {

    public UnknownMeansNew(Retention retention, SeenIds memory) {
        super(retention, memory);
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        return !eventTime.isAfter(horizon()) || super.firstSeen(id, eventTime);
    }
}
