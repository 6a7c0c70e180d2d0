package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.PaneEmitter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.PaneEmitter.class,
        belief = "The total is the count that I have anyway",
        breaks = "receiver-has-the-truth",
        test = "a_receiver_that_has_nothing_but_the_panes_has_the_total",
        saying = "by somebody who was given nothing else")
public final class TheSenderKnowsTheTotal extends PaneEmitter {

    private long count;

    public TheSenderKnowsTheTotal(Window window, Accumulation mode) {
        super(window, mode);
    }

    @Override
    public void add(long amount) {
        super.add(amount);
        count += amount;
    }

    @Override
    public long total(List<Pane> panes) {
        return count;
    }
}
