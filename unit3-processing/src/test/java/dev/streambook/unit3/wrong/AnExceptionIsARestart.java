package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.utils.TupleUtils;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "An exception is Storm's business",
        breaks = "fault-fails",
        test = "a_record_that_cannot_be_judged_now_comes_again_and_the_others_keep_their_state",
        saying = "crashed")
public final class AnExceptionIsARestart extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public AnExceptionIsARestart(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    public void execute(Tuple tuple) {
        if (TupleUtils.isTick(tuple)) {
            if (commit()) {
                tell();
            }
        } else {
            judge(tuple);
            done(tuple);
        }
    }
}
