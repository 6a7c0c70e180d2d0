package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "A session is as long as the gap",
        breaks = "one-session",
        test = "close_events_are_one_session",
        saying = "[2026-01-31T20:35:00Z, 2026-01-31T21:05:00Z)")
public final class TheGapIsCountedFromTheStart extends WindowAssigner {

    @Override
    public List<Window> sessions(Collection<Instant> eventTimes, Duration gap) {
        List<Window> sessions = new ArrayList<>();
        eventTimes.stream().sorted().forEach(time -> {
            if (sessions.isEmpty() || !sessions.get(sessions.size() - 1).holds(time)) {
                sessions.add(Window.from(time, gap));
            }
        });
        return sessions;
    }
}
