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
        belief = "If nothing has changed there is nothing to say, at the end of the window either",
        breaks = "always-on-time",
        test = "the_end_of_the_window_is_told_even_if_nothing_is_new",
        saying = "\"#1 ON_TIME 0\"")
public final class SilenceIsEmpty extends PaneEmitter {

    private boolean isNew;

    public SilenceIsEmpty(Window window, Accumulation mode) {
        super(window, mode);
    }

    @Override
    public void add(long amount) {
        super.add(amount);
        isNew = true;
    }

    @Override
    public List<Pane> fire(Instant watermark) {
        List<Pane> panes = super.fire(watermark);
        boolean wasNew = isNew;
        isNew = false;
        return wasNew ? panes : List.of();
    }
}
