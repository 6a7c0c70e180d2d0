package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.Timing;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.PaneEmitter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.PaneEmitter.class,
        belief = "Whether a pane is early can be seen from the watermark that it is fired with",
        breaks = "on-time-once",
        test = "a_watermark_that_goes_back_does_not_open_the_window_again",
        saying = "\"#1 EARLY 6\"")
public final class TheWatermarkInHandDecides extends PaneEmitter {

    private final Window window;

    public TheWatermarkInHandDecides(Window window, Accumulation mode) {
        super(window, mode);
        this.window = window;
    }

    @Override
    public List<Pane> fire(Instant watermark) {
        List<Pane> panes = super.fire(watermark);
        return watermark.isBefore(window.end())
                ? panes.stream()
                        .map(pane -> new Pane(pane.number(), Timing.EARLY, pane.kind(), pane.value()))
                        .toList()
                : panes;
    }
}
