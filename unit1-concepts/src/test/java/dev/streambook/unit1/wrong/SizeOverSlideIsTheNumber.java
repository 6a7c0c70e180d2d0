package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "An event is always in size / slide windows",
        breaks = "each-sliding-window",
        test = "a_slide_that_does_not_divide_the_size_gives_more_windows_at_some_times",
        saying = "sliding(00:04, 25 min, every 10 min)")
public final class SizeOverSlideIsTheNumber extends WindowAssigner {

    @Override
    public List<Window> sliding(Instant eventTime, Duration size, Duration slide) {
        List<Window> windows = super.sliding(eventTime, size, slide);
        return windows.subList(windows.size() - (int) size.dividedBy(slide), windows.size());
    }
}
