package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "What passes is counted",
        breaks = "counted-once",
        test = "a_replay_changes_no_count",
        saying = "passed=3")
public final class CountsEachAttempt extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public CountsEachAttempt(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void passAgain(Tuple tuple) {
        counts = counts.plusPassed();
        pass(tuple);
    }
}
