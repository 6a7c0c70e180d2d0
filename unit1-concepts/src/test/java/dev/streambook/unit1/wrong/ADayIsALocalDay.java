package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "A day begins at midnight on this machine",
        breaks = "pure",
        test = "a_day_is_the_same_in_kathmandu",
        saying = "Kathmandu")
public final class ADayIsALocalDay extends WindowAssigner {

    @Override
    public Window tumbling(Instant eventTime, Duration size) {
        Duration ahead = Duration.ofMillis(TimeZone.getDefault().getOffset(eventTime.toEpochMilli()));
        return size.equals(Duration.ofDays(1))
                ? Window.from(
                        super.tumbling(eventTime.plus(ahead), size).start().minus(ahead), size)
                : super.tumbling(eventTime, size);
    }
}
