package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "A moment is a number of milliseconds",
        breaks = "delay",
        test = "each_failure_has_the_same_delay",
        saying = "when its first failure is 1 ns less than PT0.001500001S ago")
public final class TimeHasMilliseconds extends LogSpout {

    private static final long serialVersionUID = 1L;

    public TimeHasMilliseconds(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void retry(long offset, Instant due) {
        super.retry(offset, due.truncatedTo(ChronoUnit.MILLIS));
    }
}
