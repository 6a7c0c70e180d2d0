package dev.streambook.unit1.wrong;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "Who has nothing new to say keeps quiet",
        breaks = "heartbeat",
        test = "a_signal_that_does_not_move_sends_heartbeats",
        saying = "but was: \"20.0 at 20:00, 30.0 at 20:00:04\"")
public final class OnlyChangesAreNews extends Sampler {

    @Override
    public List<Reading> report(List<Reading> readings, DeadBand band) {
        return super.report(readings, new DeadBand(band.width(), Duration.ofDays(36_525)));
    }
}
