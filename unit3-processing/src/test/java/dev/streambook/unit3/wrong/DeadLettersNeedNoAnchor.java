package dev.streambook.unit3.wrong;

import dev.streambook.event.MalformedEventException;
import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "Only good events need an anchor",
        breaks = "unwritable-dead-letter",
        test = "a_dead_letter_is_anchored_like_any_other_tuple",
        saying = "[\"sent\", \"acked\"]")
public final class DeadLettersNeedNoAnchor extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public DeadLettersNeedNoAnchor(LineReader reader) {
        super(reader);
    }

    @Override
    public void execute(Tuple record) {
        List<byte[]> lines = lines(record);
        for (int line = 0; line < lines.size(); line++) {
            try {
                collector().emit(EVENTS, record, read(record, line, lines.get(line)));
            } catch (MalformedEventException e) {
                collector().emit(MALFORMED, letter(record, line, lines.get(line), e));
            }
        }
        collector().ack(record);
    }
}
