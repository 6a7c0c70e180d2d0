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
        belief = "The milliseconds of a gap fit an int",
        breaks = "long-windows",
        test = "a_session_gap_of_thirty_days_is_a_gap_like_any_other",
        saying = "29 and 31 days apart")
public final class AGapFitsAnInt extends WindowAssigner {

    @Override
    public List<Window> sessions(Collection<Instant> eventTimes, Duration gap) {
        List<Window> sessions = new ArrayList<>();
        eventTimes.stream().sorted().forEach(time -> {
            int last = sessions.size() - 1;
            if (last >= 0 && sinceLast(sessions.get(last), time, gap) < (int) gap.toMillis()) {
                sessions.set(last, new Window(sessions.get(last).start(), time.plus(gap)));
            } else {
                sessions.add(Window.from(time, gap));
            }
        });
        return sessions;
    }

    private static long sinceLast(Window session, Instant time, Duration gap) {
        return Duration.between(session.end().minus(gap), time).toMillis();
    }
}
