package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "The longer lateness suits the phones",
        breaks = "own-lateness",
        test = "a_phone_is_not_waited_for_longer_than_its_own_lateness",
        saying = "phone 21:00:31")
public final class ThePhonesCanWait extends UnionQuery {

    public ThePhonesCanWait(Settings settings) {
        super(new Settings(settings.size(), settings.boxLateness(), longer(settings)));
    }

    private static Duration longer(Settings settings) {
        return settings.boxLateness().compareTo(settings.phoneLateness()) > 0
                ? settings.boxLateness()
                : settings.phoneLateness();
    }
}
