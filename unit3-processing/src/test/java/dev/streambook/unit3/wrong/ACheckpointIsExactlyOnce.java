package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "A checkpoint is exactly-once",
        breaks = "same-verdict",
        test = "an_event_that_fails_downstream_passes_again",
        saying = "b@1")
public final class ACheckpointIsExactlyOnce extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public ACheckpointIsExactlyOnce(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void judge(Tuple tuple) {
        judgeNew(tuple, tuple.getIntegerByField(PARTITION), tuple.getLongByField(OFFSET), event(tuple));
    }
}
