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
        belief = "A time is a number of milliseconds",
        breaks = "one-session",
        test = "a_session_is_exact_to_the_nanosecond",
        saying = "gap 1 ms")
public final class SessionsAreMadeOfMilliseconds extends WindowAssigner {

    @Override
    public List<Window> sessions(Collection<Instant> eventTimes, Duration gap) {
        List<Instant> rounded = eventTimes.stream()
                .map(time -> Instant.ofEpochMilli(time.toEpochMilli()))
                .toList();
        return super.sessions(rounded, gap);
    }
}
