package dev.streambook.unit1.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "Counting can wait until somebody asks",
        breaks = "cost",
        test = "a_thousand_events_of_one_hour_are_kept_as_one_number",
        saying = "what is kept after 1,010 events of one hour")
public final class CountsWhenAsked extends HourlyCount {

    private final List<ViewingEvent> events = new ArrayList<>();

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        events.add(event);
    }

    @Override
    public SortedMap<Instant, Long> table() {
        SortedMap<Instant, Long> hours = new TreeMap<>();
        events.forEach(event -> hours.merge(event.time().truncatedTo(ChronoUnit.HOURS), 1L, Long::sum));
        return hours;
    }
}
