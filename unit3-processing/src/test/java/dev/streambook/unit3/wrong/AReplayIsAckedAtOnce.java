package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "A replay changes nothing, so there is nothing to wait for",
        breaks = "ack-after-commit",
        test = "a_replay_waits_for_the_commit_as_well",
        saying = "there was no commit yet")
public final class AReplayIsAckedAtOnce extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    private transient boolean replayed;

    public AReplayIsAckedAtOnce(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void done(Tuple tuple) {
        if (replayed) {
            collector.ack(tuple);
        } else {
            super.done(tuple);
        }
    }

    @Override
    void judge(Tuple tuple) {
        replayed = false;
        super.judge(tuple);
    }

    @Override
    void passAgain(Tuple tuple) {
        replayed = true;
        super.passAgain(tuple);
    }
}
