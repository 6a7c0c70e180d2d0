package dev.streambook.unit1.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "Time zones differ by whole hours, and some by half of one",
        breaks = "no-machine-clock",
        test = "an_hour_is_the_same_in_kathmandu",
        saying = "Kathmandu")
public final class ZonesDifferByHalvesOfAnHour extends HourlyCount {

    private static final long HALF_AN_HOUR = 1_800;
    private static final long AN_HOUR = 3_600;

    private final SortedMap<Instant, Long> hours = new TreeMap<>();

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        long ahead = ZoneId.systemDefault().getRules().getOffset(event.time()).getTotalSeconds() % HALF_AN_HOUR;
        long hour = Math.floorDiv(event.time().getEpochSecond() + ahead, AN_HOUR);
        hours.merge(Instant.ofEpochSecond(hour * AN_HOUR - ahead), 1L, Long::sum);
    }

    @Override
    public SortedMap<Instant, Long> table() {
        return new TreeMap<>(hours);
    }
}
