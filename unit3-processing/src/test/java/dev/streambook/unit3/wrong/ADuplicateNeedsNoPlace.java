package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.unit3.SeenOffsets;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "A duplicate that comes again is a duplicate again",
        breaks = "counted-once",
        test = "a_duplicate_that_comes_again_between_commit_and_ack_is_one_duplicate",
        saying = "both records come again")
public final class ADuplicateNeedsNoPlace extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public ADuplicateNeedsNoPlace(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void judge(Tuple tuple) {
        dropped = new SeenOffsets(settings.span());
        super.judge(tuple);
    }
}
