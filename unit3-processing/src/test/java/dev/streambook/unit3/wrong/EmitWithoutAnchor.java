package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "emit is reliable",
        breaks = "downstream-failure",
        test = "a_failure_downstream_brings_the_whole_record_again",
        saying = "[\"sent\", \"acked\"]")
public final class EmitWithoutAnchor extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public EmitWithoutAnchor(LineReader reader) {
        super(reader);
    }

    @Override
    void emitEvent(Tuple record, Values event) {
        collector().emit(EVENTS, event);
    }
}
