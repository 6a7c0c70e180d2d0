package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "A time is a number of milliseconds",
        breaks = "starts-at-event-time",
        test = "a_time_is_remembered_to_the_nanosecond",
        saying = "20:17:00.123456789Z")
public final class TimesAreMilliseconds extends Deduplicator {

    public TimesAreMilliseconds(Retention retention, SeenIds memory) {
        super(retention, memory);
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        return super.firstSeen(id, Instant.ofEpochMilli(eventTime.toEpochMilli()));
    }
}
