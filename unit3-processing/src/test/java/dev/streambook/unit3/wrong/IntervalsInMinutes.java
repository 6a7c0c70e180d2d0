package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.WindowedRatings;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit3.WindowedRatings.class,
        belief = "Minutes are as fine as a lateness gets",
        breaks = "settings",
        test = "windows_and_lateness_count_in_milliseconds",
        saying = "the lateness is 30.5 s")
public final class IntervalsInMinutes extends WindowedRatings {

    public IntervalsInMinutes(Settings settings) {
        super(new Settings(
                settings.size(), Duration.ofMinutes(settings.lateness().toMinutes())));
    }
}
