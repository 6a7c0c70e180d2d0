package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "Who has the least time left is next",
        breaks = "first-come",
        test = "the_one_that_came_first_is_next_also_where_another_has_less_time",
        saying = "C, which has a second")
public final class LeastTimeFirst extends LoadShedder {

    public LeastTimeFirst(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected Call next() {
        Call next = waiting.stream().min(Comparator.comparing(Call::deadline)).orElse(null);
        waiting.remove(next);
        return next;
    }
}
