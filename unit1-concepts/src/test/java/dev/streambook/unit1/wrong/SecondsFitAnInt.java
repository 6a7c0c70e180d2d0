package dev.streambook.unit1.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "Seconds since 1970 fit into an int",
        breaks = "event-time",
        test = "a_time_may_lie_far_in_the_past_or_in_the_future",
        saying = "one event, of 2999-12-31T23:59:59Z")
public final class SecondsFitAnInt extends HourlyCount {

    private final SortedMap<Instant, Long> hours = new TreeMap<>();

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        int hour = Math.floorDiv((int) event.time().getEpochSecond(), 3600);
        hours.merge(Instant.ofEpochSecond(3600L * hour), 1L, Long::sum);
    }

    @Override
    public SortedMap<Instant, Long> table() {
        return new TreeMap<>(hours);
    }
}
