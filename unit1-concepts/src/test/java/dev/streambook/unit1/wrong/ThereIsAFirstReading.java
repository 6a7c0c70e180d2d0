package dev.streambook.unit1.wrong;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "A list of readings has a first one",
        breaks = "no-readings",
        test = "nothing_is_reported_of_nothing",
        saying = "IndexOutOfBounds")
public final class ThereIsAFirstReading extends Sampler {

    @Override
    public List<Reading> report(List<Reading> readings, DeadBand band) {
        Reading first = readings.get(0);
        List<Reading> reports = new ArrayList<>(super.report(readings, band));
        reports.set(0, first);
        return reports;
    }
}
