package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "False says that an element was dropped, whichever it was",
        breaks = "drop-oldest",
        test = "the_newest_are_kept",
        saying = "the oldest is dropped, and 10 is in")
public final class FalseMeansThatOneWasDropped<E> extends PipeInParts<E> {

    public FalseMeansThatOneWasDropped(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    public synchronized boolean offer(E element) throws InterruptedException {
        boolean drops = overload == Overload.DROP_OLDEST && isFull() && !closed;
        return super.offer(element) && !drops;
    }
}
