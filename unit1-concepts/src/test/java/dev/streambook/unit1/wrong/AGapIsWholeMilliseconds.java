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
        belief = "A gap is some milliseconds",
        breaks = "one-session",
        test = "a_gap_need_not_be_whole_milliseconds",
        saying = "gap 1.5 ms")
public final class AGapIsWholeMilliseconds extends WindowAssigner {

    @Override
    public List<Window> sessions(Collection<Instant> eventTimes, Duration gap) {
        return super.sessions(eventTimes, Duration.ofMillis(Math.max(1, gap.toMillis())));
    }
}
