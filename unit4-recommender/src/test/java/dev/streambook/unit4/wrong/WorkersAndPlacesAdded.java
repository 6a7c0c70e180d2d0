package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "There is room for the sum of both",
        breaks = "waits",
        test = "a_queue_may_have_as_many_places_as_ints_go",
        saying = "room for 2147483647")
public final class WorkersAndPlacesAdded extends LoadShedder {

    private final int concurrent;
    private final int queue;

    public WorkersAndPlacesAdded(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
        this.concurrent = concurrent;
        this.queue = queue;
    }

    @Override
    protected Fate fate(Call call) {
        Fate fate = super.fate(call);
        return fate == Fate.WAIT && running + waiting.size() >= concurrent + queue ? withoutRoom(call) : fate;
    }
}
