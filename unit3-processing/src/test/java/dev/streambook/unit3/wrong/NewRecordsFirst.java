package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "New records are more urgent than old ones",
        breaks = "retry-first",
        test = "a_retry_that_is_due_goes_before_a_new_record",
        saying = "its delay passed, then b came")
public final class NewRecordsFirst extends SpoutAttempt {

    private static final long serialVersionUID = 1L;

    public NewRecordsFirst(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    public void nextTuple() {
        if (!hasSentNext()) {
            sendRetry();
        }
    }
}
