package dev.streambook.unit1.wrong;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "A broken sensor has nothing to repeat",
        breaks = "heartbeat",
        test = "a_broken_sensor_sends_heartbeats_too",
        saying = "but was: \"20.0 at 20:00, NaN at 20:00:01\"")
public final class ABrokenSensorIsSilent extends Sampler {

    @Override
    public List<Reading> report(List<Reading> readings, DeadBand band) {
        List<Reading> reports = new ArrayList<>();
        for (Reading report : super.report(readings, band)) {
            Reading last = reports.isEmpty() ? report : reports.get(reports.size() - 1);
            if (reports.isEmpty() || !Double.isNaN(last.value()) || !Double.isNaN(report.value())) {
                reports.add(report);
            }
        }
        return reports;
    }
}
