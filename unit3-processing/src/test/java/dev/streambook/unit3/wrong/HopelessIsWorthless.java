package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "A record that nobody can process is of no use to anybody",
        breaks = "dead-letter",
        test = "after_its_retries_a_record_becomes_a_dead_letter",
        saying = "letters of record a")
public final class HopelessIsWorthless extends LogSpout {

    private static final long serialVersionUID = 1L;

    public HopelessIsWorthless(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void giveUp(long offset, int failures) {
        done(offset);
    }
}
