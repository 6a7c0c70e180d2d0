package dev.streambook.unit3.wrong;

import dev.streambook.event.MalformedEventException;
import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "Tuples have no order anyway",
        breaks = "tuple-a-line",
        test = "each_line_becomes_a_tuple_in_the_order_of_the_record",
        saying = "films 1 and 2, and film 3")
public final class TuplesHaveNoOrder extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public TuplesHaveNoOrder(LineReader reader) {
        super(reader);
    }

    @Override
    public void execute(Tuple record) {
        try {
            List<byte[]> lines = lines(record);
            for (int line = 0; line < lines.size(); line++) {
                emitIf(record, line, lines.get(line), line % 2 == 1);
            }
            for (int line = 0; line < lines.size(); line++) {
                emitIf(record, line, lines.get(line), line % 2 == 0);
            }
            collector().ack(record);
        } catch (RuntimeException e) {
            collector().reportError(e);
            collector().fail(record);
        }
    }

    private void emitIf(Tuple record, int line, byte[] bytes, boolean now) {
        if (!now) {
            return;
        }
        try {
            collector().emit(EVENTS, record, read(record, line, bytes));
        } catch (MalformedEventException e) {
            collector().emit(MALFORMED, record, letter(record, line, bytes, e));
        }
    }
}
