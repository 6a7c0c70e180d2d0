package dev.streambook.unit3.wrong;

import dev.streambook.event.MalformedEventException;
import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "A broken line is nobody's loss",
        breaks = "malformed",
        test = "a_line_that_is_no_event_is_a_dead_letter_and_the_others_go_on",
        saying = "film 1, the broken line with its reason, film 3")
public final class SkipsTheMalformed extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public SkipsTheMalformed(LineReader reader) {
        super(reader);
    }

    @Override
    public void execute(Tuple record) {
        List<byte[]> lines = lines(record);
        for (int line = 0; line < lines.size(); line++) {
            try {
                collector().emit(EVENTS, record, read(record, line, lines.get(line)));
            } catch (MalformedEventException e) {
                collector().reportError(e);
            }
        }
        collector().ack(record);
    }
}
