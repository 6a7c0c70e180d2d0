package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "Windows of 30 s are what was asked for",
        breaks = "sizes",
        test = "batches_and_windows_are_as_long_as_the_settings_say",
        saying = "{1=4L}")
public final class AWindowIsThirtySeconds extends LegacyCount {

    public AWindowIsThirtySeconds(Settings settings) {
        super(settings);
    }

    @Override
    protected JavaPairDStream<Integer, Long> counted(JavaDStream<Integer> films) {
        return films.mapToPair(film -> new Tuple2<>(film, 1L))
                .reduceByKeyAndWindow(
                        (counted, entering) -> counted + entering,
                        (counted, leaving) -> counted - leaving,
                        Durations.seconds(30),
                        spark(settings.batch()),
                        1,
                        film -> film._2() > 0);
    }
}
