package dev.streambook.unit1.wrong;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "A change of the width is worth a message",
        breaks = "beyond-the-width",
        test = "a_small_change_is_not_worth_a_message",
        saying = "but was: \"20.0 at 20:00, 22.0 at 20:00:01")
public final class TheWidthIsEnough extends Sampler {

    @Override
    public List<Reading> report(List<Reading> readings, DeadBand band) {
        return super.report(readings, new DeadBand(Math.nextDown(band.width()), band.heartbeat()));
    }
}
