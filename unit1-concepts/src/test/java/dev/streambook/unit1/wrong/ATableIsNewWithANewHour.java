package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "A table has to be copied again when it has got longer",
        breaks = "snapshot",
        test = "a_later_event_does_not_change_an_earlier_table",
        saying = "the table taken after the second event")
public final class ATableIsNewWithANewHour extends HourlyCount {

    private SortedMap<Instant, Long> last = new TreeMap<>();

    @Override
    public SortedMap<Instant, Long> table() {
        SortedMap<Instant, Long> now = super.table();
        if (now.size() != last.size()) {
            last = now;
        }
        return last;
    }
}
