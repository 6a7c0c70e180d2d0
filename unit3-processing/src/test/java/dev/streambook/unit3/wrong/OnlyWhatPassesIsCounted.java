package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "A commit is due after so many events that have passed",
        breaks = "commit-every",
        test = "the_state_is_committed_after_so_many_tuples",
        saying = "the second a duplicate of the first")
public final class OnlyWhatPassesIsCounted extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    private transient long committed;

    public OnlyWhatPassesIsCounted(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void done(Tuple tuple) {
        waiting.add(tuple);
        if (counts.passed() >= committed + settings.commitEvery()) {
            committed = counts.passed();
            commit();
        }
    }
}
