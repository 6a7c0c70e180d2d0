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
        belief = "From 0 s to 6 s includes 6 s",
        breaks = "each-period",
        test = "a_signal_is_read_each_period",
        saying = "26.0 at 20:00:06")
public final class TheEndIsRead extends Sampler {

    @Override
    public List<Reading> sample(Signal signal, Instant from, Instant to, Duration period) {
        return super.sample(signal, from, to.plusNanos(1), period);
    }
}
