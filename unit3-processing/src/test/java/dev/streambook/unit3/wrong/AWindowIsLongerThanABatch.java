package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "A window has several batches",
        breaks = "sizes",
        test = "a_window_may_be_one_batch_long",
        saying = "windows of 10 s")
public final class AWindowIsLongerThanABatch extends LegacyCount {

    public AWindowIsLongerThanABatch(Settings settings) {
        super(new Settings(
                settings.checkpoint(),
                settings.batch(),
                settings.window().equals(settings.batch()) ? settings.window().multipliedBy(2) : settings.window()));
    }
}
