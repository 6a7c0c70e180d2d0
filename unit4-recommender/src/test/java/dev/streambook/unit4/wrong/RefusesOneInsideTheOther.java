package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "A refused call has ended, and what comes next is known to the method that ends one",
        breaks = "no-worker",
        test = "three_thousand_that_wait_are_refused_when_the_workers_take_nothing_any_more",
        saying = "how many were answered or refused")
public final class RefusesOneInsideTheOther extends LoadShedder {

    public RefusesOneInsideTheOther(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected void start(Call call) {
        if (call != null && !isTaken(call)) {
            ended();
        }
    }
}
