package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "If nobody waits, there is nobody to hand over to",
        breaks = "shared",
        test = "a_call_that_comes_just_when_an_answer_ends_is_not_left_waiting",
        saying = "A and B come")
public final class LooksBeforeItLocks extends LoadShedder {

    public LooksBeforeItLocks(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected void ended() {
        if (!waiting.isEmpty()) {
            super.ended();
            return;
        }
        synchronized (this) {
            running--;
        }
    }
}
