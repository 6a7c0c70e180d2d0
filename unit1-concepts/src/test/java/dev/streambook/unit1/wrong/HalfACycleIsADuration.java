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
        belief = "Half of a duration is a duration",
        breaks = "enough-readings",
        test = "half_a_cycle_is_half_a_cycle_to_the_nanosecond",
        saying = "each PT0.000000001S")
public final class HalfACycleIsADuration extends Sampler {

    @Override
    public List<Reading> sample(Signal signal, Instant from, Instant to, Duration period) {
        Duration half = signal.shortestCycle().dividedBy(2);
        if (period.compareTo(half) >= 0) {
            throw new IllegalArgumentException("period is %s; expected less than %s".formatted(period, half));
        }
        return super.sample(signal, from, to, period);
    }
}
