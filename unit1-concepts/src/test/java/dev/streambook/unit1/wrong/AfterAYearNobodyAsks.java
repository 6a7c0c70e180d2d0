package dev.streambook.unit1.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "After a year nobody asks for an hour",
        breaks = "late-counts",
        test = "an_event_ten_years_late_counts_among_two_thousand_hours",
        saying = "hours in the table")
public final class AfterAYearNobodyAsks extends HourlyCount {

    private Instant newest = Instant.MIN;

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        if (event.time().isAfter(newest)) {
            newest = event.time();
        }
        if (!event.time().isBefore(newest.minus(Duration.ofDays(366)))) {
            super.add(event, arrived);
        }
    }
}
