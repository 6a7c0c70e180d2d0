package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "What can be thrown is an exception",
        breaks = "place-back",
        test = "an_answer_that_fails_gives_its_place_to_the_next",
        saying = "throws an Error")
public final class CatchesExceptions extends LoadShedder {

    public CatchesExceptions(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected void work(Call call) {
        try {
            call.answer();
        } catch (RuntimeException e) {
            // its client has heard of it
        }
        ended();
    }
}
