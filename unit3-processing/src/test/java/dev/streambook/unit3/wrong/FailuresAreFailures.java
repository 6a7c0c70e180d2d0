package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "So many failures are too many, whichever record they are of",
        breaks = "own-retries",
        test = "each_record_has_its_own_retries",
        saying = "have failed once each")
public final class FailuresAreFailures extends LogSpout {

    private static final long serialVersionUID = 1L;

    public FailuresAreFailures(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    private int failures;

    @Override
    public void fail(Object id) {
        if (++failures > settings.retries()) {
            giveUp((Long) id, failures);
        } else {
            retry((Long) id, clock.instant().plus(settings.delay()));
        }
    }
}
