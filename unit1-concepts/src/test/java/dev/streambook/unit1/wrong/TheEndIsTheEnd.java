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
        belief = "When the watermark has passed, the result is final",
        breaks = "late-corrects",
        test = "what_comes_late_makes_a_late_pane",
        saying = "#1 LATE 1")
public final class TheEndIsTheEnd extends PaneEmitter {

    public TheEndIsTheEnd(Window window, Accumulation mode) {
        super(window, mode);
    }

    @Override
    public List<Pane> fire(Instant watermark) {
        return super.fire(watermark).stream()
                .filter(pane -> pane.timing() != Timing.LATE)
                .toList();
    }
}
