package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "What was dropped may be asked for later",
        breaks = "bounded-memory",
        test = "what_is_dropped_is_really_gone",
        saying = "objects and array slots kept")
public final class KeepsWhatItDropped<E> extends PipeInParts<E> {

    public KeepsWhatItDropped(int capacity, Overload overload) {
        super(capacity, overload);
    }

    private final List<E> offered = new ArrayList<>();

    @Override
    void check(E element) {
        super.check(element);
        offered.add(element);
    }
}
