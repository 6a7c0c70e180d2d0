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
        belief = "At the heartbeat the next report should be there, or nothing is known",
        breaks = "no-news-no-change",
        test = "the_last_report_holds_for_a_heartbeat",
        saying = "20.0 20.0 30.0 unknown")
public final class TheHeartbeatIsOver extends Sampler {

    @Override
    public OptionalDouble valueAt(Instant time, List<Reading> reports, DeadBand band) {
        return super.valueAt(
                time, reports, new DeadBand(band.width(), band.heartbeat().minusNanos(1)));
    }
}
