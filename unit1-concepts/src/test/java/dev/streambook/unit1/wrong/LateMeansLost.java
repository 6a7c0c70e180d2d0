package dev.streambook.unit1.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "Once a later hour has begun, an hour is over",
        breaks = "late-counts",
        test = "an_event_a_week_late_still_corrects_its_hour",
        saying = "but was: {2026-01-31T20:00:00Z=1L, 2026-02-07T20:00:00Z=1L}")
public final class LateMeansLost extends HourlyCount {

    private Instant latest = Instant.MIN;

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        Instant hour = event.time().truncatedTo(ChronoUnit.HOURS);
        if (!hour.isBefore(latest)) {
            latest = hour;
            super.add(event, arrived);
        }
    }
}
