package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "Who fails gives the place back, and so does who ends",
        breaks = "place-back",
        test = "a_place_is_given_back_once",
        saying = "C begins")
public final class GivesBackTwice extends LoadShedder {

    public GivesBackTwice(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected void work(Call call) {
        try {
            super.work(call);
        } catch (RuntimeException e) {
            ended();
        }
    }
}
