package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "Closing tells the consumers that nothing more will come",
        breaks = "closed-refuses",
        test = "a_closed_pipe_refuses_and_counts_nothing",
        saying = "offer(2) to a closed pipe")
public final class CloseIsForConsumers<E> extends PipeInParts<E> {

    public CloseIsForConsumers(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    boolean refuses() {
        return false;
    }
}
