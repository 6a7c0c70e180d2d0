package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "Who gets no good answer gets none",
        breaks = "fallback",
        test = "a_call_with_a_fallback_is_answered_from_it_where_it_would_be_refused",
        saying = "C is refused")
public final class RefusesAllAlike extends LoadShedder {

    public RefusesAllAlike(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected Fate withoutRoom(Call call) {
        return Fate.REFUSE;
    }
}
