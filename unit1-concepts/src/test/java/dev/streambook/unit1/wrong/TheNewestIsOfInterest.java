package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "Readers want to see the newest hour first",
        breaks = "earliest-first",
        test = "the_table_begins_with_the_earliest_hour",
        saying = "hours in the order of the table")
public final class TheNewestIsOfInterest extends HourlyCount {

    @Override
    public SortedMap<Instant, Long> table() {
        SortedMap<Instant, Long> newestFirst = new TreeMap<>(Comparator.reverseOrder());
        newestFirst.putAll(super.table());
        return newestFirst;
    }
}
