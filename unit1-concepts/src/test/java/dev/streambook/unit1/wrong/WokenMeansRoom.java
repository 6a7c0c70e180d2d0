package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "Whoever is woken finds room: if will do, it need not be while",
        breaks = "capacity",
        test = "six_producers_and_six_consumers_all_come_home",
        saying = "capacity 2, and 3 wait")
public final class WokenMeansRoom<E> extends PipeInParts<E> {

    public WokenMeansRoom(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    void awaitRoom() throws InterruptedException {
        if (overload == Overload.BLOCK && isFull() && !closed) {
            wait();
        }
    }
}
