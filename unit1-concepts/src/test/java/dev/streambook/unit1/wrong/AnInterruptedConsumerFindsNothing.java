package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Overload;
import dev.streambook.unit1.solution.BoundedPipe;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedPipe.class,
        belief = "Whoever is interrupted has got nothing, and nothing is empty",
        breaks = "interrupted",
        test = "an_interrupted_consumer_is_told_so_and_takes_nothing",
        saying = "took Optional.empty")
public final class AnInterruptedConsumerFindsNothing<E> extends BoundedPipe<E> {

    public AnInterruptedConsumerFindsNothing(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    public Optional<E> take() {
        try {
            return super.take();
        } catch (InterruptedException e) {
            return Optional.empty();
        }
    }
}
