package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Flow;
import dev.streambook.unit1.Overload;
import dev.streambook.unit1.solution.BoundedPipe;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedPipe.class,
        belief = "The queue needs a lock; for counters volatile will do",
        breaks = "nothing_vanishes_between_four_producers_and_three_consumers",
        saying = "capacity 8, and the account says ")
public final class CountersNeedNoLock<E> extends BoundedPipe<E> {

    private volatile long in;

    public CountersNeedNoLock(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    public boolean offer(E element) throws InterruptedException {
        boolean letIn = super.offer(element);
        in++;
        return letIn;
    }

    @Override
    public Flow flow() {
        Flow flow = super.flow();
        return new Flow(in, flow.out(), flow.dropped(), flow.inFlight());
    }
}
