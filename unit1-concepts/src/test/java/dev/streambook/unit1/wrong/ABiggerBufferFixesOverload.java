package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Overload;
import dev.streambook.unit1.solution.BoundedPipe;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedPipe.class,
        belief = "A bigger buffer fixes overload",
        breaks = "capacity",
        test = "a_producer_that_is_faster_than_its_consumer_fills_the_capacity_and_no_more",
        saying = "but was: 60")
public final class ABiggerBufferFixesOverload<E> extends BoundedPipe<E> {

    public ABiggerBufferFixesOverload(int capacity, Overload overload) {
        super(1_000 * capacity, overload);
    }
}
