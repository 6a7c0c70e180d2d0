package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "ArrayDeque refuses null by itself",
        breaks = "no-null",
        test = "null_is_refused",
        saying = "1 in, 0 out, 0 dropped, 0 in flight")
public final class TheQueueRefusesNull<E> extends PipeInParts<E> {

    public TheQueueRefusesNull(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    void check(E element) {}
}
