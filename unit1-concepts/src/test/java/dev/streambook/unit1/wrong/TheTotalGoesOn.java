package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.PaneEmitter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.PaneEmitter.class,
        belief = "Only the panes that are new have to be added to the last total",
        breaks = "receiver-has-the-truth",
        test = "a_receiver_that_has_nothing_but_the_panes_has_the_total",
        saying = "by somebody who was given nothing else")
public final class TheTotalGoesOn extends PaneEmitter {

    private List<Pane> longest = List.of();

    public TheTotalGoesOn(Window window, Accumulation mode) {
        super(window, mode);
    }

    @Override
    public long total(List<Pane> panes) {
        longest = panes.size() > longest.size() ? List.copyOf(panes) : longest;
        return super.total(longest);
    }
}
