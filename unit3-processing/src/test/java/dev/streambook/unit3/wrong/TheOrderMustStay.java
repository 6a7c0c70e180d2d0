package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "What comes after a failed record must wait for it",
        breaks = "meanwhile",
        test = "while_a_retry_waits_the_next_records_are_sent",
        saying = "with b and c in the log")
public final class TheOrderMustStay extends LogSpout {

    private static final long serialVersionUID = 1L;

    public TheOrderMustStay(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void sendNext() {
        if (waiting.isEmpty()) {
            super.sendNext();
        }
    }
}
