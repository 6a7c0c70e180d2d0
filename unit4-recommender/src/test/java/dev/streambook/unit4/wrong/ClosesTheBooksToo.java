package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "What is closed has nothing left to count",
        breaks = "adds-up",
        test = "a_call_that_comes_too_late_and_those_that_close_refuses_are_counted_too",
        saying = "refused=")
public final class ClosesTheBooksToo extends LoadShedder {

    public ClosesTheBooksToo(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    public void close() {
        long before = counts().refused();
        super.close();
        synchronized (this) {
            refused = before;
        }
    }
}
