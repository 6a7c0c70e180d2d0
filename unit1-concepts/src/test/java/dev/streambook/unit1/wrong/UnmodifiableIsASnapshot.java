package dev.streambook.unit1.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "An unmodifiable map does not change",
        breaks = "snapshot",
        test = "a_later_event_does_not_change_an_earlier_table",
        saying = "but was: {2026-01-31T20:00:00Z=2L}")
public final class UnmodifiableIsASnapshot extends HourlyCount {

    private final SortedMap<Instant, Long> hours = new TreeMap<>();

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        hours.merge(event.time().truncatedTo(ChronoUnit.HOURS), 1L, Long::sum);
    }

    @Override
    public SortedMap<Instant, Long> table() {
        return Collections.unmodifiableSortedMap(hours);
    }
}
