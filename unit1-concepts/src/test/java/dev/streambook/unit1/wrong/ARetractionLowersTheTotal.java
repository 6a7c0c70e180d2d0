package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Kind;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.PaneEmitter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.PaneEmitter.class,
        belief = "What is taken back makes the total smaller",
        breaks = "receiver-has-the-truth",
        test = "a_count_may_be_below_zero_for_a_while",
        saying = "RETRACTING")
public final class ARetractionLowersTheTotal extends PaneEmitter {

    public ARetractionLowersTheTotal(Window window, Accumulation mode) {
        super(window, mode);
    }

    @Override
    public long total(List<Pane> panes) {
        boolean retracting = panes.stream().anyMatch(pane -> pane.kind() == Kind.RETRACTION);
        return retracting
                ? panes.stream().mapToLong(ARetractionLowersTheTotal::signed).sum()
                : super.total(panes);
    }

    private static long signed(Pane pane) {
        return pane.kind() == Kind.RETRACTION ? -Math.abs(pane.value()) : pane.value();
    }
}
