package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "Retries and one more are an int, too",
        breaks = "bounded",
        test = "with_as_many_retries_as_an_int_holds_the_first_failure_makes_no_letter",
        saying = "2147483647 retries")
public final class RetriesAndOneMore extends LogSpout {

    private static final long serialVersionUID = 1L;

    public RetriesAndOneMore(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    public void fail(Object id) {
        int attempts = settings.retries() + 1;
        if (open.getOrDefault(id, 0) + 1 < attempts) {
            super.fail(id);
        } else {
            giveUp((Long) id, attempts);
        }
    }
}
