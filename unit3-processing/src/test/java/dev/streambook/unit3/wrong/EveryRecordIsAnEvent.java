package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "Every record is an event of its own",
        breaks = "once",
        test = "the_second_record_of_an_event_does_not_pass",
        saying = "a@2")
public final class EveryRecordIsAnEvent extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public EveryRecordIsAnEvent(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    boolean isDuplicate(Deduplicator seen, ViewingEvent event) {
        return false;
    }
}
