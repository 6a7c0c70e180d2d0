package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "The nanoseconds since 1970 are a long",
        breaks = "before-1970",
        test = "a_time_centuries_away_is_a_time_like_any_other",
        saying = "long overflow")
public final class NanosecondsFitALong extends WindowAssigner {

    @Override
    public Window tumbling(Instant eventTime, Duration size) {
        long nanos = ChronoUnit.NANOS.between(Instant.EPOCH, eventTime);
        return Window.from(Instant.EPOCH.plusNanos(nanos - Math.floorMod(nanos, size.toNanos())), size);
    }
}
