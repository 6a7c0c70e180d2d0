package dev.streambook.unit3;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The windows of 1.8, but for one event time they cannot be had the first time. */
final class WindowsThatFailOnce extends WindowAssigner {

    private final Instant bad;
    private boolean failed;

    WindowsThatFailOnce(Instant bad) {
        this.bad = bad;
    }

    @Override
    public List<Window> sliding(Instant eventTime, Duration size, Duration slide) {
        if (eventTime.equals(bad) && !failed) {
            failed = true;
            throw new IllegalStateException("no memory for a window");
        }
        return super.sliding(eventTime, size, slide);
    }
}
