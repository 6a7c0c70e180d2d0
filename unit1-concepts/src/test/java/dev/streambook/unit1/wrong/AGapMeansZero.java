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
        breaks = "gap-is-unknown",
        test = "after_more_than_a_heartbeat_of_silence_nothing_is_known",
        saying = "0.0 0.0 25.0 0.0")
public final class AGapMeansZero extends Sampler {

    @Override
    public OptionalDouble valueAt(Instant time, List<Reading> reports, DeadBand band) {
        boolean broken = reports.stream()
                .filter(report -> !report.time().isAfter(time))
                .reduce((earlier, later) -> later)
                .filter(last -> Double.isNaN(last.value()))
                .isPresent();
        OptionalDouble known = super.valueAt(time, reports, band);
        return broken ? known : OptionalDouble.of(known.orElse(0));
    }
}
