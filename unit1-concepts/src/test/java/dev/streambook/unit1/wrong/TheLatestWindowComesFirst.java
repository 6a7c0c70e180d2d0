package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "The window that opened last matters most and comes first",
        breaks = "earliest-first",
        test = "the_earliest_window_and_the_earliest_session_come_first",
        saying = "earliest first")
public final class TheLatestWindowComesFirst extends WindowAssigner {

    @Override
    public List<Window> sliding(Instant eventTime, Duration size, Duration slide) {
        List<Window> windows = new ArrayList<>(super.sliding(eventTime, size, slide));
        Collections.reverse(windows);
        return windows;
    }
}
