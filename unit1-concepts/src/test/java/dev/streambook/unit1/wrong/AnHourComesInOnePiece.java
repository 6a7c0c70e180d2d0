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
        belief = "When an hour begins its count is zero",
        breaks = "any-order",
        test = "a_shuffle_changes_nothing",
        saying = "1,000 events, shuffled")
public final class AnHourComesInOnePiece extends HourlyCount {

    private final SortedMap<Instant, Long> hours = new TreeMap<>();
    private Instant last = Instant.MIN;

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        Instant hour = event.time().truncatedTo(ChronoUnit.HOURS);
        if (!hour.equals(last)) {
            hours.put(hour, 0L);
            last = hour;
        }
        hours.merge(hour, 1L, Long::sum);
    }

    @Override
    public SortedMap<Instant, Long> table() {
        return new TreeMap<>(hours);
    }
}
