package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "A record that is sent often enough succeeds some day",
        breaks = "bounded",
        test = "with_two_retries_a_record_is_sent_three_times",
        saying = "which always fails; 2 retries")
public final class ItWillSucceedSomeDay extends LogSpout {

    private static final long serialVersionUID = 1L;

    public ItWillSucceedSomeDay(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void giveUp(long offset, int failures) {
        retry(offset, clock.instant().plus(settings.delay()));
    }
}
