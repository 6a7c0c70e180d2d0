package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "A window is a number of seconds",
        breaks = "sizes",
        test = "batches_and_windows_are_as_long_as_the_settings_say",
        saying = "4000 ms")
public final class OnlyTheWindowInSeconds extends LegacyCount {

    public OnlyTheWindowInSeconds(Settings settings) {
        super(new Settings(
                settings.checkpoint(),
                settings.batch(),
                Duration.ofSeconds(settings.window().toSeconds())));
    }
}
