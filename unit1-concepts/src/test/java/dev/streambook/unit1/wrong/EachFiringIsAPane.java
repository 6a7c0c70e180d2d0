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
        belief = "When the trigger fires there is a pane",
        breaks = "no-news-no-pane",
        test = "nothing_new_gives_nothing_out",
        saying = "fired before anything was added")
public final class EachFiringIsAPane extends PaneEmitter {

    public EachFiringIsAPane(Window window, Accumulation mode) {
        super(window, mode);
    }

    @Override
    public List<Pane> fire(Instant watermark) {
        add(0);
        return super.fire(watermark);
    }
}
