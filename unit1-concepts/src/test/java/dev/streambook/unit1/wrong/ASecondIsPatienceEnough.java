package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.concurrent.TimeUnit;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "A consumer that has taken nothing for a second takes nothing any more",
        breaks = "block-waits",
        test = "a_producer_waits_for_room_however_long_that_takes",
        saying = "a wait with a limit must look again")
public final class ASecondIsPatienceEnough<E> extends PipeInParts<E> {

    private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);

    public ASecondIsPatienceEnough(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    void awaitRoom() throws InterruptedException {
        long begun = System.nanoTime();
        while (overload == Overload.BLOCK && isFull() && !closed && System.nanoTime() - begun < A_SECOND) {
            wait(1_000);
        }
    }
}
