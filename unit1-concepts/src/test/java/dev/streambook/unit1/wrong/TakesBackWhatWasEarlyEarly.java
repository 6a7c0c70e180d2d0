package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Kind;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.Timing;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.PaneEmitter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.PaneEmitter.class,
        belief = "A retraction repeats the pane that it takes back, timing and all",
        breaks = "retraction-timing",
        test = "an_early_pane_is_taken_back_on_time",
        saying = "\"#0 EARLY take back 5\"")
public final class TakesBackWhatWasEarlyEarly extends PaneEmitter {

    public TakesBackWhatWasEarlyEarly(Window window, Accumulation mode) {
        super(window, mode);
    }

    private Timing last;

    @Override
    public List<Pane> fire(Instant watermark) {
        List<Pane> panes = super.fire(watermark).stream()
                .map(pane ->
                        pane.kind() == Kind.VALUE ? pane : new Pane(pane.number(), last, pane.kind(), pane.value()))
                .toList();
        last = panes.isEmpty() ? last : panes.get(panes.size() - 1).timing();
        return panes;
    }
}
