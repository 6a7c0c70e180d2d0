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
        belief = "If the count is as before, nothing has happened",
        breaks = "cancelling-is-news",
        test = "one_added_and_one_taken_back_is_still_a_pane",
        saying = "1 added and 1 taken back by 20:40")
public final class NothingChangedIfTheSumIsTheSame extends PaneEmitter {

    public NothingChangedIfTheSumIsTheSame(Window window, Accumulation mode) {
        super(window, mode);
    }

    private long unsaid;

    @Override
    public void add(long amount) {
        unsaid += amount;
    }

    @Override
    public List<Pane> fire(Instant watermark) {
        if (unsaid != 0) {
            super.add(unsaid);
            unsaid = 0;
        }
        return super.fire(watermark);
    }
}
