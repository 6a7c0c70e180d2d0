package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/** The counts are right, and the state holds each film that was ever played. */
@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "A filter after the window drops the zeros as well",
        breaks = "state",
        test = "of_films_that_have_left_the_window_nothing_is_kept",
        saying = "200")
public final class ZerosAreDroppedOnTheWayOut extends LegacyCount {

    public ZerosAreDroppedOnTheWayOut(Settings settings) {
        super(settings);
    }

    @Override
    protected JavaPairDStream<Integer, Long> counted(JavaDStream<Integer> films) {
        return films.mapToPair(film -> new Tuple2<>(film, 1L))
                .reduceByKeyAndWindow(
                        (counted, entering) -> counted + entering,
                        (counted, leaving) -> counted - leaving,
                        spark(settings.window()),
                        spark(settings.batch()))
                .filter(film -> film._2() > 0);
    }
}
