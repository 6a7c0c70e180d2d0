package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "Those that are answered are in the queue, too",
        breaks = "waits",
        test = "one_is_answered_one_waits_and_the_third_is_refused_at_once",
        saying = "B is refused")
public final class CountsTheAnswered extends LoadShedder {

    private final int queue;

    public CountsTheAnswered(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
        this.queue = queue;
    }

    @Override
    protected Fate fate(Call call) {
        Fate fate = super.fate(call);
        return fate == Fate.WAIT && waiting.size() + running >= queue ? withoutRoom(call) : fate;
    }
}
