package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "There is one count in a program, so its settings are static",
        breaks = "sizes",
        test = "batches_and_windows_are_as_long_as_the_settings_say",
        saying = "[{1=1L}, {1=1L}, {1=1L}, {1=1L}]")
public final class TheLastSettingsCount extends LegacyCount {

    private static Settings last;

    public TheLastSettingsCount(Settings settings) {
        super(settings);
        last = settings;
    }

    @Override
    protected JavaPairDStream<Integer, Long> counted(JavaDStream<Integer> films) {
        return settings.equals(last) ? super.counted(films) : new TheLastSettingsCount(last).counted(films);
    }
}
