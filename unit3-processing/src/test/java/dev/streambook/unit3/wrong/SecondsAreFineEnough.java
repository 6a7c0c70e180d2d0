package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

/** A batch of 1.5 s becomes one of a second. */
@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "Spark thinks in seconds",
        breaks = "sizes",
        test = "batches_and_windows_are_as_long_as_the_settings_say",
        saying = "how long the batches of the context are")
public final class SecondsAreFineEnough extends LegacyCount {

    public SecondsAreFineEnough(Settings settings) {
        super(new Settings(
                settings.checkpoint(),
                Duration.ofSeconds(settings.batch().toSeconds()),
                Duration.ofSeconds(settings.window().toSeconds())));
    }
}
