package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "Where no tuple waits there is nothing to commit",
        breaks = "commit-every",
        test = "a_tick_commits_also_when_no_tuple_waits",
        saying = "the spout gives a up")
public final class NothingWaitsNothingIsNew extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public NothingWaitsNothingIsNew(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    boolean commit() {
        return waiting.isEmpty() || super.commit();
    }
}
