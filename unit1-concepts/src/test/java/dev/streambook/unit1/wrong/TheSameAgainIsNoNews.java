package dev.streambook.unit1.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "An event with the id of the one before it is the same one",
        breaks = "event-time",
        test = "every_event_counts_of_whatever_kind_and_each_time_that_it_comes",
        saying = "9L")
public final class TheSameAgainIsNoNews extends HourlyCount {

    private String last;

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        if (!event.id().equals(last)) {
            super.add(event, arrived);
        }
        last = event.id();
    }
}
