package dev.streambook.unit3.wrong;

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
    void emitAll(Tuple record) {
        List<byte[]> lines = lines(record);
        for (int line = lines.size() - 1; line >= 0; line--) {
            emitLine(record, line, lines.get(line));
        }
    }
}
