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
        belief = "A broken sensor says nothing, so what it said before holds",
        breaks = "broken-knows-nothing",
        test = "after_a_report_that_the_sensor_broke_nothing_is_known",
        saying = "20.0 20.0 20.0 21.0")
public final class TheLastGoodValueHolds extends Sampler {

    @Override
    public OptionalDouble valueAt(Instant time, List<Reading> reports, DeadBand band) {
        List<Reading> good =
                reports.stream().filter(report -> !Double.isNaN(report.value())).toList();
        return super.valueAt(time, good, band);
    }
}
