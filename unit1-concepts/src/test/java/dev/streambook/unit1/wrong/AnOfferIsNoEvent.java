package dev.streambook.unit1.wrong;

import dev.streambook.event.Shown;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "A film that was only offered is no event",
        breaks = "event-time",
        test = "every_event_counts_of_whatever_kind_and_each_time_that_it_comes",
        saying = "9L")
public final class AnOfferIsNoEvent extends HourlyCount {

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        if (!(event instanceof Shown)) {
            super.add(event, arrived);
        }
    }
}
