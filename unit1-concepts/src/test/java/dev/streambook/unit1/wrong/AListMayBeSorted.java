package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "Whoever gives a list gives it away",
        breaks = "pure",
        test = "the_callers_list_stays_as_it_is",
        saying = "20:40 20:00 20:20")
public final class AListMayBeSorted extends WindowAssigner {

    @Override
    public List<Window> sessions(Collection<Instant> eventTimes, Duration gap) {
        if (eventTimes instanceof ArrayList<Instant> list) {
            Collections.sort(list);
        }
        return super.sessions(eventTimes, gap);
    }
}
