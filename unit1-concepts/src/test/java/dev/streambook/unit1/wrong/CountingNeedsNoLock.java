package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Flow;
import dev.streambook.unit1.Overload;
import dev.streambook.unit1.solution.BoundedPipe;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

/** Its account is always balanced, since in is worked out from the rest: only that it is too low shows what was lost. */
@WrongAnswer(
        to = dev.streambook.unit1.BoundedPipe.class,
        belief = "out++ is one step, so two threads cannot get into each other's way",
        breaks = "account",
        test = "a_call_may_come_between_any_two_steps_of_another",
        saying = "but was: \"1 in, 1 out\"")
public final class CountingNeedsNoLock<E> extends BoundedPipe<E> {

    private volatile long out;

    public CountingNeedsNoLock(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    public Optional<E> take() throws InterruptedException {
        Optional<E> taken = super.take();
        if (taken.isPresent()) {
            out++;
        }
        return taken;
    }

    @Override
    public Flow flow() {
        Flow flow = super.flow();
        long counted = out;
        return new Flow(counted + flow.dropped() + flow.inFlight(), counted, flow.dropped(), flow.inFlight());
    }
}
