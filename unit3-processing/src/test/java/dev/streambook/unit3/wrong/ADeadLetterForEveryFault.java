package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

/** The line is read at the next attempt, and lies among the dead as well. */
@WrongAnswer(
        to = SplitBolt.class,
        belief = "Whatever goes wrong with a line is worth a dead letter",
        breaks = "passing-fault",
        test = "a_fault_of_any_kind_fails_the_record",
        saying = "[\"emitted on malformed\", \"failed\"]")
public final class ADeadLetterForEveryFault extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public ADeadLetterForEveryFault(LineReader reader) {
        super(reader);
    }

    @Override
    void emitLine(Tuple record, int line, byte[] bytes) {
        try {
            super.emitLine(record, line, bytes);
        } catch (RuntimeException e) {
            emitLetter(record, letter(record, line, bytes, e));
            throw e;
        }
    }
}
