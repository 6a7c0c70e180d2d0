package dev.streambook.unit1.wrong;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "A heartbeat is counted in seconds",
        breaks = "heartbeat",
        test = "a_heartbeat_need_not_be_whole_seconds",
        saying = "20.0 at 20:00:01,")
public final class HeartbeatsAreWholeSeconds extends Sampler {

    @Override
    public List<Reading> report(List<Reading> readings, DeadBand band) {
        long seconds = Math.max(1, band.heartbeat().toSeconds());
        return super.report(readings, new DeadBand(band.width(), Duration.ofSeconds(seconds)));
    }
}
