package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

/** An int has room for 24 days of milliseconds: 50 days become 7 hours. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "An int is large enough for milliseconds",
        breaks = "within",
        test = "the_bound_may_be_fifty_days",
        saying = "plays within 50 days")
public final class TheBoundIsAnInt extends ImpressionPlayJoin {

    public TheBoundIsAnInt(Settings settings) {
        super(new Settings(
                Duration.ofMillis((int) settings.within().toMillis()),
                settings.shownLateness(),
                settings.watchedLateness()));
    }
}
