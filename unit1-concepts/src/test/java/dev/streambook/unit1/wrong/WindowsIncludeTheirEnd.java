package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "An event at a window's end is in that window, too",
        breaks = "half-open",
        test = "a_sliding_window_that_ends_at_the_event_does_not_hold_it",
        saying = "[2026-01-31T19:20:00Z, 2026-01-31T20:20:00Z)")
public final class WindowsIncludeTheirEnd extends WindowAssigner {

    @Override
    public List<Window> sliding(Instant eventTime, Duration size, Duration slide) {
        List<Window> windows = new ArrayList<>(super.sliding(eventTime, size, slide));
        Window before = Window.from(windows.get(0).start().minus(slide), size);
        if (before.end().equals(eventTime)) {
            windows.add(0, before);
        }
        return windows;
    }
}
