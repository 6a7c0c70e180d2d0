package dev.streambook.unit1.wrong;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "A reading is news if it differs from the one before",
        breaks = "last-reported",
        test = "a_slow_creep_is_reported",
        saying = "but was: \"20.0 at 20:00\"")
public final class ComparesWithThePreviousReading extends Sampler {

    @Override
    public List<Reading> report(List<Reading> readings, DeadBand band) {
        List<Reading> reports = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            if (i == 0
                    || super.report(List.of(readings.get(i - 1), reading), band).size() == 2
                    || isDue(reading, reports.get(reports.size() - 1), band)) {
                reports.add(reading);
            }
        }
        return reports;
    }

    private static boolean isDue(Reading reading, Reading reported, DeadBand band) {
        return !reading.time().isBefore(reported.time().plus(band.heartbeat()));
    }
}
