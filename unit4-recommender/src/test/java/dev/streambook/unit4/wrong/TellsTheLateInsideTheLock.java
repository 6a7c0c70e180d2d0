package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "Whoever takes a call out of the queue tells it at once",
        breaks = "no-lock",
        test = "a_call_that_takes_long_holds_nobody_up",
        saying = "a call (expired in the queue) takes until another thread has asked for the counts")
public final class TellsTheLateInsideTheLock extends LoadShedder {

    public TellsTheLateInsideTheLock(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected List<Call> takeExpired() {
        super.takeExpired().forEach(Call::expire);
        return List.of();
    }
}
