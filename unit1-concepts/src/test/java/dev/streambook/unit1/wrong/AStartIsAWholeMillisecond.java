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
        belief = "Time is counted in milliseconds",
        breaks = "each-period",
        test = "the_first_reading_is_at_the_start_to_the_nanosecond",
        saying = "from 2026")
public final class AStartIsAWholeMillisecond extends Sampler {

    @Override
    public List<Reading> sample(Signal signal, Instant from, Instant to, Duration period) {
        return super.sample(signal, Instant.ofEpochMilli(from.toEpochMilli()), to, period);
    }
}
