package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "Who came last has the most time left",
        breaks = "first-come",
        test = "those_that_wait_are_answered_in_the_order_in_which_they_came",
        saying = "D begins")
public final class NewestFirst extends LoadShedder {

    public NewestFirst(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected Call next() {
        return waiting.pollLast();
    }
}
