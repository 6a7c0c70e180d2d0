package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "The first window of all begins in 1970",
        breaks = "before-1970",
        test = "a_window_may_begin_before_1970_and_end_after_it",
        saying = "every 5 s")
public final class NothingBeginsBefore1970 extends WindowAssigner {

    @Override
    public List<Window> sliding(Instant eventTime, Duration size, Duration slide) {
        return super.sliding(eventTime, size, slide).stream()
                .filter(window ->
                        eventTime.isBefore(Instant.EPOCH) || !window.start().isBefore(Instant.EPOCH))
                .toList();
    }
}
