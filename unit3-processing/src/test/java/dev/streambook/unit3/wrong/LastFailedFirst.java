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
        belief = "What has failed last is the most urgent",
        breaks = "delay",
        test = "two_retries_are_due_in_the_order_of_their_failures",
        saying = "a failed, and b 3 s later")
public final class LastFailedFirst extends LogSpout {

    private static final long serialVersionUID = 1L;

    public LastFailedFirst(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void retry(long offset, Instant due) {
        super.retry(offset, due);
        waiting.addFirst(waiting.removeLast());
    }
}
