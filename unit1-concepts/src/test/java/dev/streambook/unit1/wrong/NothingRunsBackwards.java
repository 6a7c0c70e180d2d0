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
        belief = "Zero is the only period that never ends",
        breaks = "positive-period",
        test = "a_period_of_no_length_is_refused",
        saying = "and no end in sight")
public final class NothingRunsBackwards extends Sampler {

    @Override
    public List<Reading> sample(Signal signal, Instant from, Instant to, Duration period) {
        if (!period.isNegative()) {
            return super.sample(signal, from, to, period);
        }
        List<Reading> readings = new ArrayList<>();
        for (Instant time = from; time.isBefore(to); time = time.plus(period)) {
            readings.add(new Reading(time, signal.at(time)));
        }
        return readings;
    }
}
