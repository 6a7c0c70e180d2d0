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
        belief = "One reading for each cycle shows the signal",
        breaks = "a_period_of_half_a_cycle_or_more_is_refused",
        saying = "sample of an oscillation of 10 s, each 5 s")
public final class OneReadingShowsACycle extends Sampler {

    @Override
    public List<Reading> sample(Signal signal, Instant from, Instant to, Duration period) {
        if (period.compareTo(signal.shortestCycle()) > 0) {
            throw new IllegalArgumentException("too slow: " + period);
        }
        List<Reading> readings = new ArrayList<>();
        for (Instant time = from; time.isBefore(to); time = time.plus(period)) {
            readings.add(new Reading(time, signal.at(time)));
        }
        return readings;
    }
}
