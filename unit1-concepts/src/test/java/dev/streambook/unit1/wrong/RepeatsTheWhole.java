package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.PaneEmitter;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.PaneEmitter.class,
        belief = "It is safer to repeat the whole count, whatever the mode",
        breaks = "discarding",
        test = "discarding_panes_hold_the_difference",
        saying = "#3 LATE 13")
public final class RepeatsTheWhole extends PaneEmitter {

    public RepeatsTheWhole(Window window, Accumulation mode) {
        super(window, mode == Accumulation.DISCARDING ? Accumulation.ACCUMULATING : mode);
    }
}
