package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "If nothing comes within a minute, nothing will come",
        breaks = "take-waits",
        test = "a_consumer_waits_for_an_element_however_long_that_takes",
        saying = "a wait with a limit must look again")
public final class NobodyOffersAnyMore<E> extends PipeInParts<E> {

    public NobodyOffersAnyMore(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    void awaitElement() throws InterruptedException {
        if (waiting.isEmpty() && !closed) {
            wait(60_000);
        }
    }
}
