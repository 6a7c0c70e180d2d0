package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "The thread that asks is as good as a worker",
        breaks = "returns",
        test = "admit_leaves_the_answer_to_a_worker",
        saying = "A begins")
public final class AnswersItself extends LoadShedder {

    public AnswersItself(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected void start(Call call) {
        if (call == null) {
            return;
        }
        try {
            work(call);
        } catch (RuntimeException | Error e) {
            // its client has heard of it
        }
    }
}
