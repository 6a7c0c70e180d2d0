package dev.streambook.unit1.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "Seconds divided by 3600 give the hour",
        breaks = "before-1970",
        test = "an_event_before_1970_counts_in_the_hour_that_holds_it",
        saying = "but was: {1969-07-20T21:00:00Z=1L}")
public final class DivisionFindsTheHour extends HourlyCount {

    private final SortedMap<Instant, Long> hours = new TreeMap<>();

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        long hour = event.time().getEpochSecond() / 3_600;
        hours.merge(Instant.ofEpochSecond(hour * 3_600), 1L, Long::sum);
    }

    @Override
    public SortedMap<Instant, Long> table() {
        return new TreeMap<>(hours);
    }
}
