package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.unit3.SeenOffsets;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "What is committed does not come again",
        breaks = "same-verdict",
        test = "an_event_that_fails_downstream_after_its_commit_passes_again",
        saying = "each is committed at once")
public final class ACommitEndsTheReplays extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public ACommitEndsTheReplays(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    boolean commit() {
        boolean stored = super.commit();
        if (stored) {
            passed = new SeenOffsets(settings.span());
        }
        return stored;
    }
}
