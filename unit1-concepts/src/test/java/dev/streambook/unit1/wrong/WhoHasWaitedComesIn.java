package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

/** A pipe can have room again and be closed when a producer comes round. */
@WrongAnswer(
        to = BoundedPipe.class,
        belief = "Whoever waited outside has a right to the place that got free",
        breaks = "closed-refuses",
        test = "what_was_waiting_when_the_pipe_was_closed_does_not_come_in",
        saying = "against in right after close()")
public final class WhoHasWaitedComesIn<E> extends PipeInParts<E> {

    public WhoHasWaitedComesIn(int capacity, Overload overload) {
        super(capacity, overload);
    }

    private boolean hasWaited;

    @Override
    void awaitRoom() throws InterruptedException {
        boolean waited = false;
        while (overload == Overload.BLOCK && isFull() && !closed) {
            wait();
            waited = true;
        }
        hasWaited = waited;
    }

    @Override
    boolean refuses() {
        return closed && (isFull() || !hasWaited);
    }
}
