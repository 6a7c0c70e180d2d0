package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "No record has more lines than a short can count",
        breaks = "line-numbers",
        test = "lines_are_numbered_to_the_end_of_a_long_record",
        saying = "line 32768: -32768")
public final class AShortCountsLines extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public AShortCountsLines(LineReader reader) {
        super(reader);
    }

    @Override
    void emitLine(Tuple record, int line, byte[] bytes) {
        super.emitLine(record, (short) line, bytes);
    }
}
