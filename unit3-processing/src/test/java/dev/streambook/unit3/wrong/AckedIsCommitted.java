package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "What is acked is committed",
        breaks = "commit",
        test = "the_lowest_open_offset_is_committed",
        saying = "committed after 2, then 0, then 1 is acked")
public final class AckedIsCommitted extends LogSpout {

    private static final long serialVersionUID = 1L;

    public AckedIsCommitted(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void done(long offset) {
        open.remove(offset);
        log.commit(Math.max(log.committed(), offset + 1));
    }
}
