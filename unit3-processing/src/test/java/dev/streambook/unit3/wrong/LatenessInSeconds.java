package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "Lateness is a matter of seconds",
        breaks = "waits",
        test = "each_stream_is_waited_for_by_its_own_lateness_and_no_longer",
        saying = "after a play of 20:01:20.4")
public final class LatenessInSeconds extends ImpressionPlayJoin {

    public LatenessInSeconds(Settings settings) {
        super(new Settings(settings.within(), seconds(settings.shownLateness()), seconds(settings.watchedLateness())));
    }

    private static Duration seconds(Duration lateness) {
        return Duration.ofSeconds(lateness.toSeconds());
    }
}
