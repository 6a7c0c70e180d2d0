package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "ack means: I have received it",
        breaks = "downstream-failure",
        test = "a_failure_downstream_brings_the_whole_record_again",
        saying = "[\"sent\", \"acked\"]")
public final class AcksBeforeEmit extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public AcksBeforeEmit(LineReader reader) {
        super(reader);
    }

    @Override
    public void execute(Tuple record) {
        collector().ack(record);
        emitAll(record);
    }
}
