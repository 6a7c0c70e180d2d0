package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "removeAll takes those out that are late, and no others",
        breaks = "adds-up",
        test = "calls_that_are_equal_are_calls_of_their_own",
        saying = "equals says of B, C and D that they are equal")
public final class LateCallsLeaveWithTheirEquals extends LoadShedder {

    public LateCallsLeaveWithTheirEquals(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected List<Call> takeExpired() {
        List<Call> late = super.takeExpired();
        waiting.removeAll(late);
        return late;
    }
}
