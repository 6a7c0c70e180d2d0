package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "A HashMap of numbers gives them in order",
        breaks = "commit",
        test = "of_three_hundred_records_the_lowest_open_one_is_committed",
        saying = "the spout began at 4000")
public final class LongsAreHashedInOrder extends LogSpout {

    private static final long serialVersionUID = 1L;

    public LongsAreHashedInOrder(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void done(long offset) {
        super.done(offset);
        Set<Long> others = new HashMap<>(open).keySet();
        if (!others.isEmpty()) {
            log.commit(others.iterator().next());
        }
    }
}
