package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "A count is told when it changes",
        breaks = "counts-told",
        test = "the_counts_are_told_at_a_tick",
        saying = "counts before the first tick")
public final class TellsEachCount extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public TellsEachCount(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void judge(Tuple tuple) {
        super.judge(tuple);
        tell();
    }
}
