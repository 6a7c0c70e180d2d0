package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "The newest call is the most useful one",
        breaks = "refused",
        test = "one_is_answered_one_waits_and_the_third_is_refused_at_once",
        saying = "B is refused")
public final class DropsTheOldest extends LoadShedder {

    public DropsTheOldest(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected Fate withoutRoom(Call call) {
        if (waiting.isEmpty() || call.hasFallback()) {
            return super.withoutRoom(call);
        }
        refused++;
        waiting.removeFirst().refuse();
        return Fate.WAIT;
    }
}
