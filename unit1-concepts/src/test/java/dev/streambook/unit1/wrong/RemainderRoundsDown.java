package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "t - t % size rounds down",
        breaks = "before-1970",
        test = "a_time_before_1970_is_rounded_down_too",
        saying = "but was: [1969-07-20T21:00:00Z, 1969-07-20T22:00:00Z)")
public final class RemainderRoundsDown extends WindowAssigner {

    @Override
    public Window tumbling(Instant eventTime, Duration size) {
        long millis = eventTime.toEpochMilli();
        return Window.from(Instant.ofEpochMilli(millis - millis % size.toMillis()), size);
    }
}
