package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "The milliseconds of any sensible window fit an int",
        breaks = "long-windows",
        test = "a_window_of_thirty_days_is_a_window_like_any_other",
        saying = "tumbling(2026-01-31T20:17, 30 days)")
public final class MillisFitAnInt extends WindowAssigner {

    @Override
    public Window tumbling(Instant eventTime, Duration size) {
        int millis = (int) size.toMillis();
        long start = Math.floorDiv(eventTime.toEpochMilli(), millis) * millis;
        return Window.from(Instant.ofEpochMilli(start), size);
    }
}
