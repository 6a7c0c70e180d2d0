package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "Workers take a call in no time, so it can be given to them inside the lock",
        breaks = "no-lock",
        test = "a_call_that_takes_long_holds_nobody_up",
        saying = "a call (refused as no worker takes it) takes until another thread has asked for the counts")
public final class StartsInsideTheLock extends LoadShedder {

    public StartsInsideTheLock(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected synchronized void start(Call first) {
        super.start(first);
    }
}
