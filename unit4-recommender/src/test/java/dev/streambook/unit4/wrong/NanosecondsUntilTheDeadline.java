package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "The time that is left is a number of nanoseconds",
        breaks = "deadline",
        test = "a_deadline_may_be_as_far_away_as_instants_go",
        saying = "whose deadline is Instant.MAX")
public final class NanosecondsUntilTheDeadline extends LoadShedder {

    public NanosecondsUntilTheDeadline(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected boolean isLate(Call call, Instant now) {
        return Duration.between(now, call.deadline()).toNanos() <= 0;
    }
}
