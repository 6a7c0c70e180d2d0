package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.PaneEmitter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.PaneEmitter.class,
        belief = "Add every update and you have the total",
        breaks = "receiver-has-the-truth",
        test = "the_total_is_the_truth_after_every_firing",
        saying = "[0L, 5L, 13L, 25L, 38L]")
public final class AddsEveryUpdate extends PaneEmitter {

    public AddsEveryUpdate(Window window, Accumulation mode) {
        super(window, mode);
    }

    @Override
    public long total(List<Pane> panes) {
        return panes.stream().mapToLong(Pane::value).sum();
    }
}
