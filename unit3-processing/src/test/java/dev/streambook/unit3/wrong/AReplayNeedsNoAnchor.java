package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "A replay has had its anchor the first time",
        breaks = "anchored",
        test = "a_replay_and_a_late_event_are_anchored_too",
        saying = "emitted on events, no anchor")
public final class AReplayNeedsNoAnchor extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public AReplayNeedsNoAnchor(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void passAgain(Tuple tuple) {
        collector.emit(EVENTS, values(tuple));
    }
}
