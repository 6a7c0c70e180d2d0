package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "A cheap answer at once is better than a good one in a moment",
        breaks = "fallback",
        test = "a_call_with_a_fallback_waits_while_there_is_room",
        saying = "B falls back")
public final class CheapRatherThanLate extends LoadShedder {

    public CheapRatherThanLate(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected Fate fate(Call call) {
        Fate fate = super.fate(call);
        return fate == Fate.WAIT && call.hasFallback() ? Fate.FALLBACK : fate;
    }
}
