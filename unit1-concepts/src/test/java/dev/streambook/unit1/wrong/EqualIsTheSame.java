package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "What is equal to the element before it is in already",
        breaks = "fifo",
        test = "elements_that_are_equal_are_two_elements",
        saying = "1 in, 0 out, 0 dropped, 1 in flight")
public final class EqualIsTheSame<E> extends PipeInParts<E> {

    public EqualIsTheSame(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    public synchronized boolean offer(E element) throws InterruptedException {
        return element != null && element.equals(waiting.peekLast()) || super.offer(element);
    }
}
