package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "No log has more records than an int can count",
        breaks = "commit",
        test = "of_three_hundred_records_the_lowest_open_one_is_committed",
        saying = "committed after all 300 are acked")
public final class ALogEndsSomeDay extends LogSpout {

    private static final long serialVersionUID = 1L;

    public ALogEndsSomeDay(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void done(long offset) {
        super.done(offset);
        log.commit((int) log.committed());
    }
}
