package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "What is in the state needs no anchor",
        breaks = "anchored",
        test = "an_event_that_fails_downstream_brings_its_record_again",
        saying = "[\"sent\", \"acked\"]")
public final class StateNeedsNoAnchor extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public StateNeedsNoAnchor(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void pass(Tuple tuple) {
        collector.emit(EVENTS, values(tuple));
    }
}
