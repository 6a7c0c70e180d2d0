package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "Where nothing is there, empty is the answer",
        breaks = "take-waits",
        test = "a_consumer_waits_for_an_element_and_goes_on",
        saying = "but was empty")
public final class NothingThereIsEmpty<E> extends PipeInParts<E> {

    public NothingThereIsEmpty(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    void awaitElement() {}
}
