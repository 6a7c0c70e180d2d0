package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Reading;
import dev.streambook.unit1.Signal;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "Two durations are compared by their milliseconds",
        breaks = "enough-readings",
        test = "half_a_cycle_is_half_a_cycle_to_the_nanosecond",
        saying = "each PT0.000999S")
public final class PeriodsAreComparedInMilliseconds extends Sampler {

    @Override
    public List<Reading> sample(Signal signal, Instant from, Instant to, Duration period) {
        long cycle = signal.shortestCycle().toMillis();
        boolean enough = period.toMillis() * 2 < cycle;
        return super.sample(enough ? slower(signal, period) : signal, from, to, period);
    }

    /** The same signal, with a cycle that is long enough for this period. */
    private static Signal slower(Signal signal, Duration period) {
        return new Signal() {
            @Override
            public double at(Instant time) {
                return signal.at(time);
            }

            @Override
            public Duration shortestCycle() {
                return period.multipliedBy(3);
            }
        };
    }
}
