package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "What cannot be judged is skipped",
        breaks = "fault-fails",
        test = "a_record_that_cannot_be_judged_now_comes_again_and_the_others_keep_their_state",
        saying = "[\"sent\", \"acked\"]")
public final class SkipsWhatItCannotJudge extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public SkipsWhatItCannotJudge(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void judge(Tuple tuple) {
        try {
            super.judge(tuple);
        } catch (RuntimeException e) {
            collector.reportError(e);
        }
    }
}
