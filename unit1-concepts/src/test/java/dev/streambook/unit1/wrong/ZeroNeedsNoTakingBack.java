package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Kind;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.PaneEmitter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.PaneEmitter.class,
        belief = "A pane of zero says nothing that could be taken back",
        breaks = "retracting",
        test = "a_pane_of_zero_is_taken_back_like_any_other",
        saying = "\"#1 EARLY take back 0\"")
public final class ZeroNeedsNoTakingBack extends PaneEmitter {

    public ZeroNeedsNoTakingBack(Window window, Accumulation mode) {
        super(window, mode);
    }

    @Override
    public List<Pane> fire(Instant watermark) {
        return super.fire(watermark).stream()
                .filter(pane -> pane.kind() == Kind.VALUE || pane.value() != 0)
                .toList();
    }
}
