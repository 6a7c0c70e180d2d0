package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Overload;
import dev.streambook.unit1.solution.BoundedPipe;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedPipe.class,
        belief = "Closed is closed: what is left inside is nobody's",
        breaks = "drains-after-closing",
        test = "a_closed_pipe_gives_out_what_is_left_and_then_nothing",
        saying = "[Optional.empty, Optional.empty, Optional.empty, Optional.empty]")
public final class ClosingEmptiesThePipe<E> extends BoundedPipe<E> {

    private volatile boolean closed;

    public ClosingEmptiesThePipe(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    public Optional<E> take() throws InterruptedException {
        return closed ? Optional.empty() : super.take();
    }

    @Override
    public void close() {
        closed = true;
        super.close();
    }
}
