package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.PaneEmitter;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.PaneEmitter.class,
        belief = "What is new is enough, whatever the mode",
        breaks = "accumulating",
        test = "accumulating_panes_hold_the_whole",
        saying = "#1 EARLY 3")
public final class TellsOnlyWhatIsNew extends PaneEmitter {

    public TellsOnlyWhatIsNew(Window window, Accumulation mode) {
        super(window, mode == Accumulation.ACCUMULATING ? Accumulation.DISCARDING : mode);
    }
}
