package dev.streambook.unit1.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.solution.HourlyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.HourlyCount.class,
        belief = "An event of a time that is far in the future is a mistake of its clock",
        breaks = "no-machine-clock",
        test = "a_time_may_lie_far_in_the_past_or_in_the_future",
        saying = "one event, of 2999-12-31T23:59:59Z")
public final class WhatIsFarInTheFutureIsAMistake extends HourlyCount {

    @Override
    public void add(ViewingEvent event, Instant arrived) {
        if (event.time().isBefore(Instant.now().plus(Duration.ofDays(3_650)))) {
            super.add(event, arrived);
        }
    }
}
