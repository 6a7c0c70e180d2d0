package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "The longer lateness is right for both",
        breaks = "unplayed",
        test = "each_stream_is_waited_for_by_its_own_lateness_and_no_longer",
        saying = "after an impression of 20:01:10.4")
public final class TheLongerLatenessForBoth extends ImpressionPlayJoin {

    public TheLongerLatenessForBoth(Settings settings) {
        super(new Settings(settings.within(), longer(settings), longer(settings)));
    }

    private static Duration longer(Settings settings) {
        return settings.shownLateness().compareTo(settings.watchedLateness()) > 0
                ? settings.shownLateness()
                : settings.watchedLateness();
    }
}
