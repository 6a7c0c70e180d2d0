package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "Who stands first in the queue has the first deadline",
        breaks = "wherever",
        test = "a_call_expires_also_behind_one_that_does_not",
        saying = "C expires")
public final class LooksAtTheFirst extends LoadShedder {

    private final Clock clock;

    public LooksAtTheFirst(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
        this.clock = clock;
    }

    @Override
    protected List<Call> takeExpired() {
        List<Call> late = new ArrayList<>();
        while (!waiting.isEmpty() && isLate(waiting.peekFirst(), clock.instant())) {
            late.add(waiting.removeFirst());
        }
        expired += late.size();
        return late;
    }
}
