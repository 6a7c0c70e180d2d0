package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "A tick each second is often enough",
        breaks = "commit-every",
        test = "the_state_is_committed_after_so_many_tuples",
        saying = "commitEvery is 2")
public final class ATickIsOftenEnough extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public ATickIsOftenEnough(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void done(Tuple tuple) {
        waiting.add(tuple);
    }
}
