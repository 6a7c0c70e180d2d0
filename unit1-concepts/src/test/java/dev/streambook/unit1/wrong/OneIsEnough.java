package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "One element came, so one waiter has to be woken",
        breaks = "nobody-forgotten",
        test = "six_producers_and_six_consumers_all_come_home",
        saying = "would wait for ever")
public final class OneIsEnough<E> extends PipeInParts<E> {

    public OneIsEnough(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    void wakeAfterOffer() {
        notify();
    }

    @Override
    void wakeAfterTake() {
        notify();
    }
}
