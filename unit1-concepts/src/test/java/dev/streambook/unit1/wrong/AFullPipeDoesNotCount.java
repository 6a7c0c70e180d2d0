package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "As long as the pipe is full nothing can be chosen, so nothing is counted",
        breaks = "one-of-ten",
        test = "a_tenth_that_found_the_pipe_full_is_not_made_up_for",
        saying = "[46]")
public final class AFullPipeDoesNotCount<E> extends PipeInParts<E> {

    public AFullPipeDoesNotCount(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    boolean isChosen() {
        return !isCrowded() || !isFull() && ++offeredWhileCrowded % 10 == 0;
    }
}
