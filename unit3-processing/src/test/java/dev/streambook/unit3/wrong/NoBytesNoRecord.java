package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "A record without bytes is no record",
        breaks = "each-once",
        test = "a_record_without_bytes_is_sent_like_any_other",
        saying = "whose value has no bytes")
public final class NoBytesNoRecord extends LogSpout {

    private static final long serialVersionUID = 1L;

    public NoBytesNoRecord(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void emit(long offset, byte[] value) {
        if (value.length > 0) {
            super.emit(offset, value);
        } else {
            done(offset);
        }
    }
}
