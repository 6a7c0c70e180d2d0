package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "Whoever looks into an overload later wants to see the calls",
        breaks = "forgets",
        test = "nothing_is_kept_of_calls_that_have_heard",
        saying = "objects and slots kept")
public final class EachCallIsKept extends LoadShedder {

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    public EachCallIsKept(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    public void admit(Call call) {
        calls.add(call);
        super.admit(call);
    }
}
