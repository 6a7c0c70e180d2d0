package dev.streambook.unit1.wrong;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "No news means no change, for as long as it takes",
        breaks = "gap-is-unknown",
        test = "after_more_than_a_heartbeat_of_silence_nothing_is_known",
        saying = "20.0 20.0 25.0 25.0")
public final class NoNewsIsGoodNews extends Sampler {

    @Override
    public OptionalDouble valueAt(Instant time, List<Reading> reports, DeadBand band) {
        return super.valueAt(time, reports, new DeadBand(band.width(), Duration.ofDays(36_525)));
    }
}
