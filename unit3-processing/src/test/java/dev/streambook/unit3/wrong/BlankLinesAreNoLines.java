package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "A line of blanks is an empty line",
        breaks = "malformed",
        test = "a_line_that_looks_like_nothing_is_a_dead_letter_as_it_came",
        saying = "a blank, a comment")
public final class BlankLinesAreNoLines extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public BlankLinesAreNoLines(LineReader reader) {
        super(reader);
    }

    @Override
    void emitLine(Tuple record, int line, byte[] bytes) {
        if (!new String(bytes, StandardCharsets.UTF_8).isBlank()) {
            super.emitLine(record, line, bytes);
        }
    }
}
