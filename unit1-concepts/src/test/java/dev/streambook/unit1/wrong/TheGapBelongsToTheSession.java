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
        belief = "After a silence of just the gap it is the same session",
        breaks = "gap-ends-session",
        test = "an_event_exactly_one_gap_later_begins_a_new_session",
        saying = "[2026-01-31T20:00:00Z, 2026-01-31T21:00:00Z)")
public final class TheGapBelongsToTheSession extends WindowAssigner {

    @Override
    public List<Window> sessions(Collection<Instant> eventTimes, Duration gap) {
        List<Window> sessions = new ArrayList<>();
        for (Window next : super.sessions(eventTimes, gap)) {
            int last = sessions.size() - 1;
            if (last >= 0 && sessions.get(last).end().equals(next.start())) {
                sessions.set(last, new Window(sessions.get(last).start(), next.end()));
            } else {
                sessions.add(next);
            }
        }
        return sessions;
    }
}
