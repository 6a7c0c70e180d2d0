package dev.streambook.unit1.wrong;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "Before the first reading the value is NaN, so the first one is a change",
        breaks = "first-reported",
        test = "the_first_reading_is_reported",
        saying = "reports of NaN alone")
public final class TheStartIsBroken extends Sampler {

    @Override
    public List<Reading> report(List<Reading> readings, DeadBand band) {
        List<Reading> reports = super.report(readings, band);
        boolean broken = !reports.isEmpty() && Double.isNaN(reports.get(0).value());
        return broken ? reports.subList(1, reports.size()) : reports;
    }
}
