package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "A lateness is small, so its milliseconds are an int",
        breaks = "waits",
        test = "a_lateness_may_be_fifty_days",
        saying = "50 days out of order")
public final class ALatenessIsAnInt extends ImpressionPlayJoin {

    public ALatenessIsAnInt(Settings settings) {
        super(new Settings(
                settings.within(),
                Duration.ofMillis((int) settings.shownLateness().toMillis()),
                Duration.ofMillis((int) settings.watchedLateness().toMillis())));
    }
}
