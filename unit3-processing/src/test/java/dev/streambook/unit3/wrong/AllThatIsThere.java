package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "A call of nextTuple sends all that is there",
        breaks = "one-at-a-time",
        test = "a_call_sends_one_tuple",
        saying = "sent in one call of nextTuple")
public final class AllThatIsThere extends SpoutAttempt {

    private static final long serialVersionUID = 1L;

    public AllThatIsThere(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    public void nextTuple() {
        while (sendRetry() || hasSentNext()) {
            // the next one
        }
    }
}
