package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "A cheap answer costs nothing, so it is given also where it is late",
        breaks = "deadline",
        test = "a_call_that_comes_too_late_expires_also_if_it_has_a_fallback",
        saying = "comes at its deadline")
public final class ACheapAnswerIsNeverTooLate extends LoadShedder {

    public ACheapAnswerIsNeverTooLate(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected Fate fate(Call call) {
        Fate fate = super.fate(call);
        return fate == Fate.EXPIRE && call.hasFallback() ? Fate.FALLBACK : fate;
    }
}
