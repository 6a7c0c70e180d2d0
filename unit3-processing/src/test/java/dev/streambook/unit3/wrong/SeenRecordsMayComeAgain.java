package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "What is done may come again, so it is remembered",
        breaks = "forgets",
        test = "what_is_done_is_forgotten",
        saying = "objects and array slots kept")
public final class SeenRecordsMayComeAgain extends LogSpout {

    private static final long serialVersionUID = 1L;

    public SeenRecordsMayComeAgain(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    private final Set<Long> seen = new HashSet<>();

    @Override
    protected void done(long offset) {
        if (seen.add(offset)) {
            super.done(offset);
        }
    }
}
