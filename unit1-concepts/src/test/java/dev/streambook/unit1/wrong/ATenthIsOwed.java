package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "A tenth that finds the pipe full is owed, and comes in when there is room",
        breaks = "one-of-ten",
        test = "a_tenth_that_found_the_pipe_full_is_not_made_up_for",
        saying = "[37")
public final class ATenthIsOwed<E> extends PipeInParts<E> {

    public ATenthIsOwed(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    boolean isChosen() {
        if (!isCrowded()) {
            return true;
        }
        offeredWhileCrowded++;
        if (offeredWhileCrowded < 10 || isFull()) {
            return false;
        }
        offeredWhileCrowded = 0;
        return true;
    }
}
