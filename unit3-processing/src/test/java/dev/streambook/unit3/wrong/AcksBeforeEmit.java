package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "ack means: I have read it",
        breaks = "downstream-failure",
        test = "a_failure_downstream_brings_the_whole_record_again",
        saying = "[\"sent\", \"acked\"]")
public final class AcksBeforeEmit extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Runnable> read = new ArrayList<>();

    public AcksBeforeEmit(LineReader reader) {
        super(reader);
    }

    @Override
    void emitAll(Tuple record) {
        super.emitAll(record);
        collector().ack(record);
        read.forEach(Runnable::run);
        read.clear();
    }

    @Override
    void emitEvent(Tuple record, Values event) {
        read.add(() -> super.emitEvent(record, event));
    }

    @Override
    void done(Tuple record) {
        // it has been acked
    }

    @Override
    void fault(Tuple record, RuntimeException e) {
        read.clear();
        super.fault(record, e);
    }
}
