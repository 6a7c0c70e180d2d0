package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "Whoever is interrupted was not let in, so false says it all",
        breaks = "interrupted",
        test = "an_interrupted_producer_takes_its_element_home",
        saying = "InterruptedException was thrown")
public final class FalseSaysItAll<E> extends PipeInParts<E> {

    public FalseSaysItAll(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    public boolean offer(E element) {
        try {
            return super.offer(element);
        } catch (InterruptedException notLetIn) {
            return false;
        }
    }
}
