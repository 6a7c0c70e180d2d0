package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "A record is done when execute returns",
        breaks = "acked-when-emitted",
        test = "a_record_is_acked_once_its_lines_are_emitted",
        saying = "[\"sent\", \"left open\"]")
public final class ForgetsToAck extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public ForgetsToAck(LineReader reader) {
        super(reader);
    }

    @Override
    void done(Tuple record) {
        // execute returns
    }
}
