package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.PaneEmitter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.PaneEmitter.class,
        belief = "A list is made once and used again for each firing",
        breaks = "given-out-stays",
        test = "panes_that_were_given_out_stay_as_they_are",
        saying = "looked at after another firing")
public final class OneListForAllFirings extends PaneEmitter {

    private final List<Pane> panes = new ArrayList<>();

    public OneListForAllFirings(Window window, Accumulation mode) {
        super(window, mode);
    }

    @Override
    public List<Pane> fire(Instant watermark) {
        panes.clear();
        panes.addAll(super.fire(watermark));
        return panes;
    }
}
