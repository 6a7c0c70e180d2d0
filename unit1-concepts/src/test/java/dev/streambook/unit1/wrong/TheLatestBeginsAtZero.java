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
        belief = "The latest report so far begins at time 0",
        breaks = "before-1970",
        test = "a_signal_of_1969_is_sampled_and_held_like_any_other",
        saying = "known 4 s after the second of them")
public final class TheLatestBeginsAtZero extends Sampler {

    @Override
    public OptionalDouble valueAt(Instant time, List<Reading> reports, DeadBand band) {
        List<Reading> later = reports.stream()
                .filter(report -> report.time().isAfter(Instant.EPOCH))
                .toList();
        return super.valueAt(time, later, band);
    }
}
