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
        belief = "A record that fails again needs more time",
        breaks = "delay",
        test = "each_failure_has_the_same_delay",
        saying = "[0, 1, 1, 1]")
public final class EachRetryWaitsLonger extends LogSpout {

    private static final long serialVersionUID = 1L;

    public EachRetryWaitsLonger(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void retry(long offset, Instant due) {
        super.retry(offset, due.plus(settings.delay().multipliedBy(open.get(offset) - 1L)));
    }
}
