package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "One list of lines is enough for a worker",
        breaks = "travels-as-bytes",
        test = "a_record_of_another_task_does_not_come_between_the_lines_of_this_one",
        saying = "a record of film 7")
public final class OneBufferInAWorker extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    private static List<byte[]> open = List.of();

    public OneBufferInAWorker(LineReader reader) {
        super(reader);
    }

    @Override
    void emitAll(Tuple record) {
        open = lines(record);
        for (int line = 0; line < open.size(); line++) {
            emitLine(record, line, open.get(line));
        }
        open = List.of();
    }
}
