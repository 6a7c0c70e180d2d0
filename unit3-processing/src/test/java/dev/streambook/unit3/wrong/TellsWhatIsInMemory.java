package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "The counts of a tick are those that are in memory",
        breaks = "counts-told",
        test = "after_a_commit_that_failed_no_counts_are_told",
        saying = "a crash would take them back")
public final class TellsWhatIsInMemory extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public TellsWhatIsInMemory(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    boolean commit() {
        super.commit();
        return true;
    }
}
