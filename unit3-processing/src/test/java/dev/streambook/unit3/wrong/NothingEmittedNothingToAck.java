package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "Where nothing is emitted there is nothing to ack",
        breaks = "empty-record",
        test = "a_record_without_lines_is_acked",
        saying = "[\"sent\", \"left open\"]")
public final class NothingEmittedNothingToAck extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public NothingEmittedNothingToAck(LineReader reader) {
        super(reader);
    }

    @Override
    void done(Tuple record) {
        if (!lines(record).isEmpty()) {
            super.done(record);
        }
    }
}
