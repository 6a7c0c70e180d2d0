package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "notify() wakes those who wait",
        breaks = "closing-wakes",
        test = "closing_sends_all_waiting_consumers_home",
        saying = "would wait for ever")
public final class ClosingWakesSomebody<E> extends PipeInParts<E> {

    public ClosingWakesSomebody(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    void wakeAtClose() {
        notify();
    }
}
