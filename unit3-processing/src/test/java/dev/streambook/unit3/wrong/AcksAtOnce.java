package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "What is counted can be acked",
        breaks = "ack-after-commit",
        test = "a_record_stays_open_until_the_tick_commits_it",
        saying = "acked now, they would be lost")
public final class AcksAtOnce extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public AcksAtOnce(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void done(Tuple tuple) {
        collector.ack(tuple);
    }
}
