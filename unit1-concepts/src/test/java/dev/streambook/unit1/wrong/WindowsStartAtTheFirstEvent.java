package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "Windows start at the first event",
        breaks = "aligned",
        test = "a_window_starts_at_a_multiple_of_its_size",
        saying = "but was: [2026-01-31T20:17:00Z, 2026-01-31T21:17:00Z)")
public final class WindowsStartAtTheFirstEvent extends WindowAssigner {

    private Instant first;

    @Override
    public Window tumbling(Instant eventTime, Duration size) {
        first = first == null ? eventTime : first;
        long windows = Math.floorDiv(Duration.between(first, eventTime).toMillis(), size.toMillis());
        return Window.from(first.plus(size.multipliedBy(windows)), size);
    }
}
