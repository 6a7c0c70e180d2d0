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
        belief = "An event happens when it arrives",
        breaks = "event-time",
        test = "an_event_that_was_under_way_for_two_hours_counts_in_its_own_hour",
        saying = "2026-01-31T23:00:00Z=1L")
public final class CountsWhenItArrives extends HourlyCount {

    private final SortedMap<Instant, Long> hours = new TreeMap<>();

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        hours.merge(arrived.truncatedTo(ChronoUnit.HOURS), 1L, Long::sum);
    }

    @Override
    public SortedMap<Instant, Long> table() {
        return new TreeMap<>(hours);
    }
}
