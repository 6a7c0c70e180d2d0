package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Flow;
import dev.streambook.unit1.Overload;
import dev.streambook.unit1.solution.BoundedPipe;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedPipe.class,
        belief = "What does not fit any more is what gets dropped",
        breaks = "drop-oldest",
        test = "the_newest_are_kept",
        saying = "[1, 2, 3, 4]")
public final class TheNewestHasToWaitOutside<E> extends BoundedPipe<E> {

    private final int capacity;
    private final Overload overload;
    private long turnedAway;

    public TheNewestHasToWaitOutside(int capacity, Overload overload) {
        super(capacity, overload);
        this.capacity = capacity;
        this.overload = overload;
    }

    @Override
    public synchronized boolean offer(E element) throws InterruptedException {
        if (overload == Overload.DROP_OLDEST && super.flow().inFlight() == capacity) {
            turnedAway++;
            return false;
        }
        return super.offer(element);
    }

    @Override
    public synchronized Flow flow() {
        Flow flow = super.flow();
        return new Flow(flow.in() + turnedAway, flow.out(), flow.dropped() + turnedAway, flow.inFlight());
    }
}
