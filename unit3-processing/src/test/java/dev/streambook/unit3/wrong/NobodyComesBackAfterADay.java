package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "No bound is longer than a day",
        breaks = "within",
        test = "the_bound_may_be_fifty_days",
        saying = "played a day later at 20:01")
public final class NobodyComesBackAfterADay extends ImpressionPlayJoin {

    public NobodyComesBackAfterADay(Settings settings) {
        super(new Settings(
                settings.within().compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : settings.within(),
                settings.shownLateness(),
                settings.watchedLateness()));
    }
}
