package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "A pipe that is full has to drop something",
        breaks = "block-waits",
        test = "a_producer_waits_for_room_and_goes_on",
        saying = "3 in, 0 out, 1 dropped, 2 in flight")
public final class BlockDropsToo<E> extends PipeInParts<E> {

    public BlockDropsToo(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    void awaitRoom() {}

    @Override
    boolean dropsWhenFull() {
        return true;
    }
}
