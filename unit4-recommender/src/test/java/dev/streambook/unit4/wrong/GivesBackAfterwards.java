package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "The line after the answer is always reached",
        breaks = "place-back",
        test = "an_answer_that_fails_gives_its_place_to_the_next",
        saying = "throws a RuntimeException")
public final class GivesBackAfterwards extends LoadShedder {

    public GivesBackAfterwards(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected void work(Call call) {
        call.answer();
        ended();
    }
}
