package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import org.apache.storm.tuple.Values;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "The offset is in the tuple, so Storm knows it",
        breaks = "message-id",
        test = "the_message_id_is_the_offset",
        saying = "message ids of records 0 and 1")
public final class OffsetsAreEnoughForStorm extends LogSpout {

    private static final long serialVersionUID = 1L;

    public OffsetsAreEnoughForStorm(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    protected void emit(long offset, byte[] value) {
        collector.emit(new Values(value, offset));
    }
}
