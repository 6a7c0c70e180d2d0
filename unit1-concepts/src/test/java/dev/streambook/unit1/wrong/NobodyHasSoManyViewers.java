package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.PaneEmitter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.PaneEmitter.class,
        belief = "A count of viewers fits an int",
        breaks = "beyond-int",
        test = "three_billion_are_three_billion",
        saying = "total of [#0 EARLY 2000000000")
public final class NobodyHasSoManyViewers extends PaneEmitter {

    public NobodyHasSoManyViewers(Window window, Accumulation mode) {
        super(window, mode);
    }

    @Override
    public long total(List<Pane> panes) {
        return (int) super.total(panes);
    }
}
