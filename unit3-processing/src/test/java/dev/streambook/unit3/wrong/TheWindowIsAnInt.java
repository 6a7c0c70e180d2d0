package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "The milliseconds of a window are an int",
        breaks = "together",
        test = "windows_are_as_long_as_the_settings_say",
        saying = "windows of PT1200H")
public final class TheWindowIsAnInt extends UnionQuery {

    public TheWindowIsAnInt(Settings settings) {
        super(new Settings(
                Duration.ofMillis((int) settings.size().toMillis()), settings.boxLateness(), settings.phoneLateness()));
    }
}
