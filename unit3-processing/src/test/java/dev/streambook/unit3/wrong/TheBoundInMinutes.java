package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "Nobody counts the seconds until somebody plays a film",
        breaks = "within",
        test = "the_bound_counts_in_milliseconds",
        saying = "plays within 90.5 s")
public final class TheBoundInMinutes extends ImpressionPlayJoin {

    public TheBoundInMinutes(Settings settings) {
        super(new Settings(
                Duration.ofMinutes(settings.within().toMinutes()),
                settings.shownLateness(),
                settings.watchedLateness()));
    }
}
