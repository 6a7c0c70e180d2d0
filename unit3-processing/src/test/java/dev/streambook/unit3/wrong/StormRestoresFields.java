package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.unit3.DedupState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "Storm restores my fields",
        breaks = "resumed",
        test = "a_restart_continues_from_the_last_commit",
        saying = "passed=1")
public final class StormRestoresFields extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public StormRestoresFields(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    DedupState load() {
        return DedupState.empty(settings.span());
    }
}
