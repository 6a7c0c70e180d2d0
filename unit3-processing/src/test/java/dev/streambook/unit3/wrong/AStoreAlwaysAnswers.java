package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "A store always answers",
        breaks = "failed-commit",
        test = "a_commit_that_fails_fails_its_records_and_they_count_once",
        saying = "timed out")
public final class AStoreAlwaysAnswers extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public AStoreAlwaysAnswers(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    boolean commit() {
        checkpoints.commit(task, this::state);
        waiting.forEach(collector::ack);
        waiting.clear();
        return true;
    }
}
