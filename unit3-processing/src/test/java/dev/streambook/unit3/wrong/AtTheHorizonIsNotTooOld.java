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
        belief = "An event is too old when it is older than the horizon",
        breaks = "late-passes",
        test = "an_event_at_the_horizon_passes_as_late",
        saying = "so the horizon is 11:00")
public final class AtTheHorizonIsNotTooOld extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public AtTheHorizonIsNotTooOld(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    boolean isDuplicate(Deduplicator seen, ViewingEvent event) {
        return !event.time().isBefore(seen.horizon());
    }
}
