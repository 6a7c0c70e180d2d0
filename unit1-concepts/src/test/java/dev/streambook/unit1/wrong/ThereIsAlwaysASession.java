package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "Without events there is one empty session",
        breaks = "no-events",
        test = "no_events_make_no_session",
        saying = "sessions of no events")
public final class ThereIsAlwaysASession extends WindowAssigner {

    @Override
    public List<Window> sessions(Collection<Instant> eventTimes, Duration gap) {
        return eventTimes.isEmpty() ? List.of(Window.from(Instant.EPOCH, gap)) : super.sessions(eventTimes, gap);
    }
}
