package dev.streambook.unit1.solution;

import dev.streambook.event.ViewingEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by event time and looks at no clock. One thread at a time. */
public class HourlyCount implements dev.streambook.unit1.HourlyCount {

    private final SortedMap<Instant, Long> hours = new TreeMap<>();

    // tag::add[]
    @Override
    public void add(ViewingEvent event, Instant arrived) {
        hours.merge(event.time().truncatedTo(ChronoUnit.HOURS), 1L, Long::sum);
    }
    // end::add[]

    @Override
    public SortedMap<Instant, Long> table() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(hours));
    }
}
