package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "A longer queue loses nobody",
        breaks = "at-most-m",
        test = "one_is_answered_one_waits_and_the_third_is_refused_at_once",
        saying = "C begins")
public final class QueueWithoutEnd extends LoadShedder {

    public QueueWithoutEnd(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected Fate withoutRoom(Call call) {
        return Fate.WAIT;
    }
}
