package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.time.Instant;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "The time since a tuple was sent counts for its delay",
        breaks = "delay",
        test = "each_failure_has_the_same_delay",
        saying = "[1, 1, 2, 2]")
public final class TheDelayBeginsWithTheTuple extends LogSpout {

    private static final long serialVersionUID = 1L;

    private final TreeMap<Long, Instant> sentAt = new TreeMap<>();

    public TheDelayBeginsWithTheTuple(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void emit(long offset, byte[] value) {
        sentAt.put(offset, clock.instant());
        super.emit(offset, value);
    }

    @Override
    protected void retry(long offset, Instant due) {
        super.retry(offset, sentAt.get(offset).plus(settings.delay()));
    }

    @Override
    protected void done(long offset) {
        sentAt.remove(offset);
        super.done(offset);
    }
}
