package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "Workers take what they are given",
        breaks = "no-worker",
        test = "a_call_that_no_worker_takes_is_refused_and_leaves_no_trace",
        saying = "RejectedExecutionException")
public final class TrustsTheWorkers extends LoadShedder {

    private final Executor workers;

    public TrustsTheWorkers(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
        this.workers = workers;
    }

    @Override
    protected void start(Call call) {
        if (call != null) {
            workers.execute(() -> work(call));
        }
    }
}
