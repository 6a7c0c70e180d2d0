package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Kind;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.PaneEmitter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.PaneEmitter.class,
        belief = "Only what was wrong needs to be taken back; a count that has grown was not wrong",
        breaks = "retracting",
        test = "retracting_takes_back_what_it_said",
        saying = "\"#0 EARLY take back 5\"")
public final class TakesBackTheDifference extends PaneEmitter {

    public TakesBackTheDifference(Window window, Accumulation mode) {
        super(window, mode);
    }

    @Override
    public List<Pane> fire(Instant watermark) {
        List<Pane> panes = new ArrayList<>(super.fire(watermark));
        boolean grown =
                panes.size() == 2 && panes.get(0).value() <= panes.get(1).value();
        panes.removeIf(pane -> grown && pane.kind() == Kind.RETRACTION);
        return panes;
    }
}
