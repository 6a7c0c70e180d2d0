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
        belief = "A new table for each event makes every table a snapshot",
        breaks = "cost",
        test = "an_event_is_no_more_work_in_a_table_of_thousands_of_hours",
        saying = "200 events to a table of 2,000 hours")
public final class EachEventGetsATableOfItsOwn extends HourlyCount {

    private SortedMap<Instant, Long> hours = new TreeMap<>();

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        SortedMap<Instant, Long> more = new TreeMap<>(hours);
        more.merge(event.time().truncatedTo(ChronoUnit.HOURS), 1L, Long::sum);
        hours = more;
    }

    @Override
    public SortedMap<Instant, Long> table() {
        return hours;
    }
}
