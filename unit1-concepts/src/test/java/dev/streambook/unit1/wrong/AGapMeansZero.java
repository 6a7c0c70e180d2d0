package dev.streambook.unit1.wrong;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "Where nothing was measured there was nothing",
        breaks = "after_more_than_a_heartbeat_of_silence_nothing_is_known",
        saying = "20.0 0.0 0.0 25.0 0.0")
public final class AGapMeansZero extends Sampler {

    @Override
    public OptionalDouble valueAt(Instant time, List<Reading> reports, DeadBand band) {
        return OptionalDouble.of(super.valueAt(time, reports, band).orElse(0));
    }
}
