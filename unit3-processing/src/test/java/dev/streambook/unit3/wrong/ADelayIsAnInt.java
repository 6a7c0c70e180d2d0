package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "The milliseconds of a delay are an int",
        breaks = "delay",
        test = "a_delay_may_be_long_or_short",
        saying = "the delay is PT8784H")
public final class ADelayIsAnInt extends DedupWithinWatermark {

    public ADelayIsAnInt(Duration delay) {
        super(Duration.ofMillis((int) delay.toMillis()));
    }
}
