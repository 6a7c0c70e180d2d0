package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "The failures of a record are over when it is given up",
        breaks = "forgets",
        test = "what_was_acked_after_a_retry_is_forgotten_too",
        saying = "failed once and were then acked")
public final class AFailureIsOnRecord extends LogSpout {

    private static final long serialVersionUID = 1L;

    private final Map<Long, Integer> failures = new HashMap<>();

    public AFailureIsOnRecord(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    public void fail(Object id) {
        failures.merge((Long) id, 1, Integer::sum);
        super.fail(id);
    }

    @Override
    protected void giveUp(long offset, int count) {
        failures.remove(offset);
        super.giveUp(offset, count);
    }
}
