package dev.streambook.unit3.wrong;

import dev.streambook.event.MalformedEventException;
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
    public void execute(Tuple record) {
        try {
            int line = 0;
            for (byte[] bytes : lines(record)) {
                line++;
                emit(record, line, bytes);
            }
            collector().ack(record);
        } catch (RuntimeException e) {
            collector().reportError(e);
            collector().fail(record);
        }
    }

    private void emit(Tuple record, int line, byte[] bytes) {
        try {
            collector().emit(EVENTS, record, read(record, line, bytes));
        } catch (MalformedEventException e) {
            collector().emit(MALFORMED, record, letter(record, line, bytes, e));
        }
    }
}
