package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "A millisecond is as fine as a deadline gets",
        breaks = "deadline",
        test = "a_microsecond_before_its_deadline_it_is_not_too_late",
        saying = "a deadline in 1.000001 s")
public final class DeadlinesInMilliseconds extends LoadShedder {

    public DeadlinesInMilliseconds(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected boolean isLate(Call call, Instant now) {
        return !now.isBefore(call.deadline().truncatedTo(ChronoUnit.MILLIS));
    }
}
