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
        belief = "What is too old is a duplicate",
        breaks = "late-passes",
        test = "an_event_that_cannot_be_told_from_a_duplicate_passes_as_late",
        saying = "b@1")
public final class TooOldIsADuplicate extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public TooOldIsADuplicate(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    boolean isDuplicate(Deduplicator seen, ViewingEvent event) {
        return true;
    }
}
