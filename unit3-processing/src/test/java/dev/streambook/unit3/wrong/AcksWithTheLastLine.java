package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

/** The tree is closed while it lacks the last branch: whatever becomes of that one, nothing comes again. */
@WrongAnswer(
        to = SplitBolt.class,
        belief = "The last line closes the record",
        breaks = "downstream-failure",
        test = "every_line_is_anchored_and_emitted_before_the_ack",
        saying = "in all: [acked, emitted on events]")
public final class AcksWithTheLastLine extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public AcksWithTheLastLine(LineReader reader) {
        super(reader);
    }

    @Override
    void emitLine(Tuple record, int line, byte[] bytes) {
        if (line == lines(record).size() - 1) {
            collector().ack(record);
        }
        super.emitLine(record, line, bytes);
    }

    @Override
    void done(Tuple record) {
        if (lines(record).isEmpty()) {
            super.done(record);
        }
    }
}
