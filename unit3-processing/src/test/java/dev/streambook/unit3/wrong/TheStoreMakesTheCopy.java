package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.unit3.DedupState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "The store copies what it is given",
        breaks = "one-moment",
        test = "what_was_committed_stays_as_it_was",
        saying = "keeps the state that it is given")
public final class TheStoreMakesTheCopy extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public TheStoreMakesTheCopy(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    DedupState state() {
        return new DedupState(counts, seenIds(), passed.copy(), dropped);
    }
}
