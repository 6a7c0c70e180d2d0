package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "A lateness of zero is one that nobody has set, so there is a default",
        breaks = "unplayed",
        test = "without_lateness_an_impression_is_given_as_soon_as_the_bound_is_over",
        saying = "nothing is out of order")
public final class ALatenessOfZeroIsNotSet extends ImpressionPlayJoin {

    public ALatenessOfZeroIsNotSet(Settings settings) {
        super(new Settings(
                settings.within(), orDefault(settings.shownLateness()), orDefault(settings.watchedLateness())));
    }

    private static Duration orDefault(Duration lateness) {
        return lateness.isZero() ? Duration.ofMinutes(10) : lateness;
    }
}
