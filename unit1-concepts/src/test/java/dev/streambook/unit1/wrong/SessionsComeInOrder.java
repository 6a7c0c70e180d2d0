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
        belief = "Events arrive in the order in which they happened",
        breaks = "any-order",
        test = "close_events_are_one_session_whatever_order_they_come_in",
        saying = "sessions of 20:25 22:00 20:00 20:10 20:10, gap 30 min")
public final class SessionsComeInOrder extends WindowAssigner {

    @Override
    public List<Window> sessions(Collection<Instant> eventTimes, Duration gap) {
        List<Window> sessions = new ArrayList<>();
        for (Instant time : eventTimes) {
            int last = sessions.size() - 1;
            if (last >= 0 && sessions.get(last).holds(time)) {
                sessions.set(last, new Window(sessions.get(last).start(), time.plus(gap)));
            } else {
                sessions.add(Window.from(time, gap));
            }
        }
        return sessions;
    }
}
