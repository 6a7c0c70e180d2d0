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
        belief = "The value of the last report is what is known",
        breaks = "broken-knows-nothing",
        test = "after_a_report_that_the_sensor_broke_nothing_is_known",
        saying = "20.0 NaN NaN 21.0")
public final class NaNIsAValue extends Sampler {

    @Override
    public OptionalDouble valueAt(Instant time, List<Reading> reports, DeadBand band) {
        boolean broken = reports.stream()
                .filter(report -> !report.time().isAfter(time))
                .reduce((earlier, later) -> later)
                .filter(last -> Double.isNaN(last.value()))
                .isPresent();
        return broken ? OptionalDouble.of(Double.NaN) : super.valueAt(time, reports, band);
    }
}
