package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Reading;
import dev.streambook.unit1.Signal;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "Nobody reads a sensor more often than each millisecond",
        breaks = "each-period",
        test = "a_period_may_be_as_short_or_as_long_as_a_duration",
        saying = "and no end in sight")
public final class PeriodsAreMilliseconds extends Sampler {

    @Override
    public List<Reading> sample(Signal signal, Instant from, Instant to, Duration period) {
        if (period.isNegative() || period.isZero() || period.compareTo(Duration.ofMillis(1)) >= 0) {
            return super.sample(signal, from, to, period);
        }
        List<Reading> readings = new ArrayList<>();
        for (Instant time = from; time.isBefore(to); time = time.plusMillis(period.toMillis())) {
            readings.add(new Reading(time, signal.at(time)));
        }
        return readings;
    }
}
