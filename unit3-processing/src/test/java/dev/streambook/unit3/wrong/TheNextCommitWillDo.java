package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "If a commit fails, the next one will do",
        breaks = "failed-commit",
        test = "a_commit_that_fails_fails_its_records_and_they_count_once",
        saying = "the store refuses the first commit")
public final class TheNextCommitWillDo extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public TheNextCommitWillDo(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void settle(boolean stored) {
        waiting.forEach(collector::ack);
        waiting.clear();
    }
}
