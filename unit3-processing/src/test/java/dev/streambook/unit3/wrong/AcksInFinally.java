package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "An ack in finally makes sure that nothing is left pending",
        breaks = "passing-fault",
        test = "a_reader_that_fails_once_costs_a_second_attempt_and_no_event",
        saying = "[\"sent\", \"acked\"]")
public final class AcksInFinally extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public AcksInFinally(LineReader reader) {
        super(reader);
    }

    @Override
    public void execute(Tuple record) {
        try {
            emitAll(record);
        } catch (RuntimeException e) {
            collector().reportError(e);
        } finally {
            collector().ack(record);
        }
    }
}
