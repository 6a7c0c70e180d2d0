package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "Storm stores the messages, and sends what fails again",
        breaks = "replay",
        test = "a_record_that_failed_is_sent_again",
        saying = "then a failed, and a minute passed")
public final class StormStoresMessages extends LogSpout {

    private static final long serialVersionUID = 1L;

    public StormStoresMessages(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    public void fail(Object id) {
        long offset = (Long) id;
        int failures = open.merge(offset, 1, Integer::sum);
        if (failures > settings.retries()) {
            giveUp(offset, failures);
        }
    }
}
