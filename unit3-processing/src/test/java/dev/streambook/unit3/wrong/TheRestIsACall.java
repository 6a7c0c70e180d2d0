package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "The first line, and then the rest in the same way",
        breaks = "tuple-a-line",
        test = "a_record_of_10_000_lines_is_10_000_tuples",
        saying = "StackOverflowError")
public final class TheRestIsACall extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public TheRestIsACall(LineReader reader) {
        super(reader);
    }

    @Override
    void emitAll(Tuple record) {
        emitFrom(record, lines(record), 0);
    }

    private void emitFrom(Tuple record, List<byte[]> lines, int line) {
        if (line < lines.size()) {
            emitLine(record, line, lines.get(line));
            emitFrom(record, lines, line + 1);
        }
    }
}
