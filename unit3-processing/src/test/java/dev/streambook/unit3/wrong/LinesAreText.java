package dev.streambook.unit3.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

/** What is not UTF-8 is replaced when it is decoded, and the dead letter holds something that never came. */
@WrongAnswer(
        to = SplitBolt.class,
        belief = "A line is text",
        breaks = "malformed",
        test = "a_dead_letter_holds_the_bytes_that_came",
        saying = "bytes 78 20 ff")
public final class LinesAreText extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public LinesAreText(LineReader reader) {
        super(reader);
    }

    @Override
    void emitLine(Tuple record, int line, byte[] bytes) {
        super.emitLine(record, line, new String(bytes, UTF_8).getBytes(UTF_8));
    }
}
