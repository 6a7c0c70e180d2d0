package dev.streambook.unit1.wrong;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "A difference that is not greater than the width is no news",
        breaks = "breaking-is-a-change",
        test = "a_sensor_that_breaks_is_reported",
        saying = "but was: \"20.0 at 20:00\"")
public final class NotGreaterIsNoNews extends Sampler {

    @Override
    public List<Reading> report(List<Reading> readings, DeadBand band) {
        List<Reading> reports = new ArrayList<>();
        for (Reading reading : readings) {
            Reading last = reports.isEmpty() ? null : reports.get(reports.size() - 1);
            if (last == null
                    || Math.abs(reading.value() - last.value()) > band.width()
                    || !reading.time().isBefore(last.time().plus(band.heartbeat()))) {
                reports.add(reading);
            }
        }
        return reports;
    }
}
