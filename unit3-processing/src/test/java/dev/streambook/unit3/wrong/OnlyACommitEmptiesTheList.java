package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "The records that wait are forgotten when they are committed",
        breaks = "failed-commit",
        test = "what_a_commit_has_failed_the_next_one_does_not_settle_again",
        saying = "the store refuses the commit of the first tick")
public final class OnlyACommitEmptiesTheList extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public OnlyACommitEmptiesTheList(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void settle(boolean stored) {
        waiting.forEach(stored ? collector::ack : collector::fail);
        if (stored) {
            waiting.clear();
        }
    }
}
