package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "The tenth is counted from where the crowd began",
        breaks = "one-of-ten",
        test = "a_pipe_that_has_room_again_takes_everything",
        saying = "the tenth since the pipe was made")
public final class TheTenthOfEachCrowd<E> extends PipeInParts<E> {

    public TheTenthOfEachCrowd(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    boolean isChosen() {
        if (!isCrowded()) {
            offeredWhileCrowded = 0;
        }
        return super.isChosen();
    }
}
