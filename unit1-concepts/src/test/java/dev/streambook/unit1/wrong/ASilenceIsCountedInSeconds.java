package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "A silence is some seconds",
        breaks = "one-session",
        test = "a_session_is_exact_to_the_nanosecond",
        saying = "gap 1 ms")
public final class ASilenceIsCountedInSeconds extends WindowAssigner {

    @Override
    public List<Window> sessions(Collection<Instant> eventTimes, Duration gap) {
        List<Window> sessions = new ArrayList<>();
        for (Instant time : new TreeSet<>(eventTimes)) {
            int last = sessions.size() - 1;
            if (last >= 0 && Duration.between(time, sessions.get(last).end()).toSeconds() > 0) {
                sessions.set(last, new Window(sessions.get(last).start(), time.plus(gap)));
            } else {
                sessions.add(Window.from(time, gap));
            }
        }
        return sessions;
    }
}
