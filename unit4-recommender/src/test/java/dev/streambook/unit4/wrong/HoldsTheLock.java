package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "With synchronized on each method nothing can go wrong",
        breaks = "no-lock",
        test = "a_call_that_takes_long_holds_nobody_up",
        saying = "would wait for ever")
public final class HoldsTheLock extends LoadShedder {

    public HoldsTheLock(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    public synchronized void admit(Call call) {
        super.admit(call);
    }
}
