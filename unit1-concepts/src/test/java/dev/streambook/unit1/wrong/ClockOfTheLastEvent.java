package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "The event in hand says what time it is",
        breaks = "clock-never-back",
        test = "a_late_event_does_not_turn_the_clock_back",
        saying = "horizon after 20:00 21:30 20:45, ttl 1 h")
public final class ClockOfTheLastEvent extends Deduplicator {

    private final Retention retention;
    private Instant last;

    public ClockOfTheLastEvent(Retention retention, SeenIds memory) {
        super(retention, memory);
        this.retention = retention;
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        last = eventTime;
        return super.firstSeen(id, eventTime);
    }

    @Override
    public Instant horizon() {
        return last == null ? super.horizon() : last.minus(retention.ttl());
    }
}
