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
        belief = "A period is some seconds, so that its milliseconds fit an int",
        breaks = "each-period",
        test = "a_period_may_be_as_short_or_as_long_as_a_duration",
        saying = "period is PT-")
public final class APeriodFitsAnInt extends Sampler {

    @Override
    public List<Reading> sample(Signal signal, Instant from, Instant to, Duration period) {
        boolean fits = period.toMillis() == (int) period.toMillis();
        return super.sample(signal, from, to, fits ? period : Duration.ofMillis((int) period.toMillis()));
    }
}
