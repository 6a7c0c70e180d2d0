package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

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
        return films.mapToPair(film -> new Tuple2<>(film, 1L))
                .reduceByKeyAndWindow(
                        (counted, entering) -> counted + entering,
                        (counted, leaving) -> counted - leaving,
                        spark(last.window()),
                        spark(last.batch()),
                        1,
                        film -> film._2() > 0);
    }
}
