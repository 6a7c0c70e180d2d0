package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "A pause when there is nothing to send saves the processor",
        breaks = "never-waits",
        test = "with_nothing_to_send_nextTuple_returns_at_once",
        saying = "how nextTuple waited at the end of the log")
public final class APauseIsPolite extends SpoutAttempt {

    private static final long serialVersionUID = 1L;

    public APauseIsPolite(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    public void nextTuple() {
        if (!sendRetry() && !hasSentNext()) {
            try {
                TimeUnit.MILLISECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
