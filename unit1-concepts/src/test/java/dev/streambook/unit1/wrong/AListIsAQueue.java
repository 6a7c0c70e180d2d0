package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "A list gives out its first element as a queue does",
        breaks = "cost",
        test = "a_call_is_no_more_work_when_four_thousand_wait",
        saying = "expected at most 20,000 operations")
public final class AListIsAQueue<E> extends PipeInParts<E> {

    public AListIsAQueue(int capacity, Overload overload) {
        super(capacity, overload);
    }

    @Override
    E next() {
        List<E> list = new ArrayList<>(waiting);
        E first = list.remove(0);
        waiting.clear();
        waiting.addAll(list);
        return first;
    }
}
