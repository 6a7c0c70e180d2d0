package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Overload;
import dev.streambook.unit1.solution.BoundedPipe;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedPipe.class,
        belief = "A consumer that was woken and finds nothing was woken by close",
        breaks = "empty-means-drained",
        test = "a_consumer_that_is_woken_for_nothing_waits_on",
        saying = "Optional.empty")
public final class WokenMeansAnElement<E> extends BoundedPipe<E> {

    private boolean closed;

    public WokenMeansAnElement(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    public synchronized Optional<E> take() throws InterruptedException {
        if (flow().inFlight() == 0 && !closed) {
            wait();
        }
        return flow().inFlight() == 0 ? Optional.empty() : super.take();
    }

    @Override
    public synchronized void close() {
        closed = true;
        super.close();
    }
}
