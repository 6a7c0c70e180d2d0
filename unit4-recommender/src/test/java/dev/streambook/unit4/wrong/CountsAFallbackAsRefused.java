package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "A call that falls back was refused first",
        breaks = "adds-up",
        test = "each_call_is_counted_once",
        saying = "refused=")
public final class CountsAFallbackAsRefused extends LoadShedder {

    public CountsAFallbackAsRefused(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, queue, workers, clock);
    }

    @Override
    public synchronized Counts counts() {
        Counts counts = super.counts();
        return new Counts(
                counts.offered(),
                counts.answered(),
                counts.fallback(),
                counts.refused() + counts.fallback(),
                counts.expired(),
                counts.waiting(),
                counts.running());
    }
}
