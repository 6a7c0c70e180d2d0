package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "Who has waited so long deserves an answer",
        breaks = "deadline",
        test = "a_call_that_has_waited_past_its_deadline_is_not_answered",
        saying = "B begins")
public final class AnswersTheGone extends LoadShedder {

    public AnswersTheGone(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected boolean isLate(Call call, Instant now) {
        return false;
    }
}
