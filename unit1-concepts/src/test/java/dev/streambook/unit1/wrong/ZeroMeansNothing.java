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
        belief = "A value of zero is one that is not known",
        breaks = "no-news-no-change",
        test = "zero_is_a_value_like_any_other",
        saying = "but was: \"unknown unknown -3.0 unknown\"")
public final class ZeroMeansNothing extends Sampler {

    @Override
    public OptionalDouble valueAt(Instant time, List<Reading> reports, DeadBand band) {
        OptionalDouble value = super.valueAt(time, reports, band);
        return value.isPresent() && value.getAsDouble() == 0 ? OptionalDouble.empty() : value;
    }
}
