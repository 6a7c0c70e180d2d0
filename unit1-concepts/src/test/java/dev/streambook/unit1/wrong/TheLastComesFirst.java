package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "A stack holds elements as well as a queue",
        breaks = "fifo",
        test = "elements_come_out_in_the_order_in_which_they_went_in",
        saying = "[3, 2, 1]")
public final class TheLastComesFirst<E> extends PipeInParts<E> {

    public TheLastComesFirst(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    E next() {
        return waiting.removeLast();
    }
}
