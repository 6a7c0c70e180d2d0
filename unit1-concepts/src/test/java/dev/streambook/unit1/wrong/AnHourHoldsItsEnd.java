package dev.streambook.unit1.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "Nine sharp is the end of the hour from eight",
        breaks = "half-open",
        test = "an_event_at_nine_sharp_belongs_to_the_hour_that_begins_then",
        saying = "but was: {2026-01-31T20:00:00Z=2L}")
public final class AnHourHoldsItsEnd extends HourlyCount {

    private final SortedMap<Instant, Long> hours = new TreeMap<>();

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        hours.merge(event.time().minusNanos(1).truncatedTo(ChronoUnit.HOURS), 1L, Long::sum);
    }

    @Override
    public SortedMap<Instant, Long> table() {
        return new TreeMap<>(hours);
    }
}
