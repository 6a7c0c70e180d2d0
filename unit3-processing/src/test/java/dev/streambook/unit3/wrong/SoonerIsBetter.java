package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "The sooner a record is sent again, the sooner it is done",
        breaks = "delay",
        test = "a_retry_is_due_after_the_delay_and_not_before",
        saying = "the delay is 5 s")
public final class SoonerIsBetter extends LogSpout {

    private static final long serialVersionUID = 1L;

    public SoonerIsBetter(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void retry(long offset, Instant due) {
        super.retry(offset, clock.instant());
    }
}
