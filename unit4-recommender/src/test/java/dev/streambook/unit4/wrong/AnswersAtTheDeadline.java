package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "At its deadline a call is still in time",
        breaks = "deadline",
        test = "at_its_deadline_it_is_too_late",
        saying = "1000 ms")
public final class AnswersAtTheDeadline extends LoadShedder {

    public AnswersAtTheDeadline(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected boolean isLate(Call call, Instant now) {
        return now.isAfter(call.deadline());
    }
}
