package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "Half of the capacity is capacity / 2",
        breaks = "sample-takes-all",
        test = "half_of_an_odd_capacity_is_not_rounded_down",
        saying = "[1, 2, 12, 22, 32]")
public final class HalfIsRoundedDown<E> extends PipeInParts<E> {

    public HalfIsRoundedDown(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    boolean isCrowded() {
        return waiting.size() >= capacity / 2;
    }
}
