package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "One call more or less takes no room",
        breaks = "forgets",
        test = "nothing_is_kept_of_calls_that_have_heard",
        saying = "with 10,000 characters")
public final class KnowsTheLastOne extends LoadShedder {

    /** For whoever debugs it. */
    private Call last;

    public KnowsTheLastOne(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    protected Fate fate(Call call) {
        last = call;
        return super.fate(call);
    }

    Call last() {
        return last;
    }
}
