package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "What is dropped anyway need not be checked",
        breaks = "no-null",
        test = "null_is_refused_by_a_crowded_pipe_as_well",
        saying = "what offer(null) threw")
public final class WhatIsDroppedNeedsNoCheck<E> extends PipeInParts<E> {

    public WhatIsDroppedNeedsNoCheck(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    void check(E element) {
        if (overload != Overload.SAMPLE || !isCrowded()) {
            super.check(element);
        }
    }
}
