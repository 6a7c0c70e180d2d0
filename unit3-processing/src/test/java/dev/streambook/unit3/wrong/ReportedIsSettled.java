package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "A letter that cannot be stored is reported, and that is all one can do",
        breaks = "letter-first",
        test = "a_letter_that_cannot_be_written_leaves_the_record_open",
        saying = "its letter could not be stored")
public final class ReportedIsSettled extends LogSpout {

    private static final long serialVersionUID = 1L;

    public ReportedIsSettled(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void giveUp(long offset, int failures) {
        try {
            letter(offset, failures);
        } catch (RuntimeException e) {
            collector.reportError(e);
        }
        done(offset);
    }
}
