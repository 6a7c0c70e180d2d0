package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.unit3.DedupState;
import dev.streambook.unit3.SeenOffsets;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "The ids will tell a replay, too",
        breaks = "one-moment",
        test = "a_worker_that_dies_between_commit_and_ack_counts_nothing_twice",
        saying = "duplicates=2")
public final class TheIdsTellReplays extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public TheIdsTellReplays(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    DedupState state() {
        return new DedupState(counts, seenIds(), new SeenOffsets(settings.span()), new SeenOffsets(settings.span()));
    }
}
