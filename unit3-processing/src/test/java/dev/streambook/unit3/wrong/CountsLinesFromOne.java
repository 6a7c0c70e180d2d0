package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "The first line is line 1",
        breaks = "line-numbers",
        test = "each_tuple_carries_the_number_of_its_line",
        saying = "[1, 2, 3, 1]")
public final class CountsLinesFromOne extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public CountsLinesFromOne(LineReader reader) {
        super(reader);
    }

    @Override
    void emitLine(Tuple record, int line, byte[] bytes) {
        super.emitLine(record, line + 1, bytes);
    }
}
