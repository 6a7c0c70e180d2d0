package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/** Each film that was ever played is then kept for ever, with a zero, and sent along at every batch. */
@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "A zero does no harm",
        breaks = "zeros",
        test = "a_film_whose_last_play_has_left_the_window_is_gone",
        saying = "{1=0L, 2=3L}")
public final class AZeroDoesNoHarm extends LegacyCount {

    public AZeroDoesNoHarm(Settings settings) {
        super(settings);
    }

    @Override
    protected JavaPairDStream<Integer, Long> counted(JavaDStream<Integer> films) {
        return films.mapToPair(film -> new Tuple2<>(film, 1L))
                .reduceByKeyAndWindow(
                        (counted, entering) -> counted + entering,
                        (counted, leaving) -> counted - leaving,
                        spark(settings.window()),
                        spark(settings.batch()));
    }
}
