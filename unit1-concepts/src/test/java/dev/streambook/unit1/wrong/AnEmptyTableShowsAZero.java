package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "An hour in which nothing happened has a zero",
        breaks = "empty-at-first",
        test = "no_events_make_an_empty_table",
        saying = "table of no events")
public final class AnEmptyTableShowsAZero extends HourlyCount {

    @Override
    public SortedMap<Instant, Long> table() {
        SortedMap<Instant, Long> table = super.table();
        return table.isEmpty() ? new TreeMap<>(Map.of(Instant.EPOCH, 0L)) : table;
    }
}
