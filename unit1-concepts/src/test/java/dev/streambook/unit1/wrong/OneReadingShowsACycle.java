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
        belief = "One reading for each cycle shows the signal",
        breaks = "enough-readings",
        test = "a_period_of_half_a_cycle_or_more_is_refused",
        saying = "sample of an oscillation of 10 s, each 5 s")
public final class OneReadingShowsACycle extends Sampler {

    @Override
    public List<Reading> sample(Signal signal, Instant from, Instant to, Duration period) {
        Signal slower = new Signal() {
            @Override
            public double at(Instant time) {
                return signal.at(time);
            }

            @Override
            public Duration shortestCycle() {
                return signal.shortestCycle().multipliedBy(2);
            }
        };
        return super.sample(slower, from, to, period);
    }
}
