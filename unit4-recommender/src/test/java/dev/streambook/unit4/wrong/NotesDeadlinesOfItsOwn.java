package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "A heap of those that wait finds the next deadline faster than a walk through the queue",
        breaks = "forgets",
        test = "nothing_is_kept_of_calls_that_waited_or_found_no_room",
        saying = "after 10 it was")
public final class NotesDeadlinesOfItsOwn extends LoadShedder {

    public NotesDeadlinesOfItsOwn(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    private final PriorityQueue<Call> byDeadline = new PriorityQueue<>(Comparator.comparing(Call::deadline));

    @Override
    protected Fate fate(Call call) {
        Fate fate = super.fate(call);
        if (fate == Fate.WAIT) {
            byDeadline.add(call);
        }
        return fate;
    }

    @Override
    protected List<Call> takeExpired() {
        List<Call> late = super.takeExpired();
        byDeadline.removeAll(late);
        return late;
    }
}
