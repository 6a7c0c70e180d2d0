package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "What is failed is got rid of",
        breaks = "malformed",
        test = "a_line_that_is_no_event_is_a_dead_letter_and_the_others_go_on",
        saying = "[\"sent\", \"failed\", \"sent\", \"failed\", \"sent\", \"failed\", \"given up\"]")
public final class FailsTheMalformed extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public FailsTheMalformed(LineReader reader) {
        super(reader);
    }

    @Override
    void emitLine(Tuple record, int line, byte[] bytes) {
        emitEvent(record, read(record, line, bytes));
    }
}
