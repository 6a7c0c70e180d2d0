package dev.streambook.unit1.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "A machine whose clock shows 1970 receives nothing that counts",
        breaks = "no-machine-clock",
        test = "a_clock_that_is_set_back_changes_nothing",
        saying = "2026-01-31T21:00:00Z=1L")
public final class AClockWithoutATimeSpoilsTheEvent extends HourlyCount {

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        if (arrived.isAfter(Instant.EPOCH)) {
            super.add(event, arrived);
        }
    }
}
