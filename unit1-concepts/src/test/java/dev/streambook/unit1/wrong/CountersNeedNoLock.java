package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Flow;
import dev.streambook.unit1.Overload;
import dev.streambook.unit1.solution.BoundedPipe;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedPipe.class,
        belief = "The queue needs a lock; for counters volatile will do",
        breaks = "account",
        test = "a_call_may_come_between_any_two_steps_of_another",
        saying = "the account when both are done")
public final class CountersNeedNoLock<E> extends BoundedPipe<E> {

    private final Overload overload;
    private volatile long in;

    public CountersNeedNoLock(int capacity, Overload overload) {
        super(capacity, overload);
        this.overload = overload;
    }

    @Override
    public boolean offer(E element) throws InterruptedException {
        boolean letIn = super.offer(element);
        if (letIn) {
            in++;
        }
        return letIn;
    }

    @Override
    public Flow flow() {
        Flow flow = super.flow();
        long turnedAway = overload == Overload.SAMPLE ? flow.dropped() : 0;
        return new Flow(in + turnedAway, flow.out(), flow.dropped(), flow.inFlight());
    }
}
