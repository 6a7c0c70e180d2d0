package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "A delay is a number of minutes",
        breaks = "delay",
        test = "a_delay_counts_in_milliseconds",
        saying = "the delay is 90.5 s")
public final class TheDelayInMinutes extends DedupWithinWatermark {

    public TheDelayInMinutes(Duration delay) {
        super(Duration.ofMinutes(delay.toMinutes()));
    }
}
