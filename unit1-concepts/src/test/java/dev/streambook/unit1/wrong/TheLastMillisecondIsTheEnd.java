package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.PaneEmitter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.PaneEmitter.class,
        belief = "When the watermark is in the last millisecond the window is complete",
        breaks = "complete-at-the-end",
        test = "the_watermark_at_the_end_is_on_time",
        saying = "#0 ON_TIME 5")
public final class TheLastMillisecondIsTheEnd extends PaneEmitter {

    private final Window window;

    public TheLastMillisecondIsTheEnd(Window window, Accumulation mode) {
        super(window, mode);
        this.window = window;
    }

    @Override
    public List<Pane> fire(Instant watermark) {
        return super.fire(watermark.plusMillis(1).isBefore(window.end()) ? watermark : later(watermark));
    }

    private Instant later(Instant watermark) {
        return watermark.isAfter(window.end()) ? watermark : window.end();
    }
}
