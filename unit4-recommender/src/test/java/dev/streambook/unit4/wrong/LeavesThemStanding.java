package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "What is closed has no queue any more",
        breaks = "closed",
        test = "closing_refuses_those_that_wait_and_those_that_come",
        saying = "B is refused")
public final class LeavesThemStanding extends LoadShedder {

    public LeavesThemStanding(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    public void close() {
        synchronized (this) {
            waiting.clear();
        }
        super.close();
    }
}
