package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/** The counts of the last batch; with what came before they are added up by nobody. */
@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "Each batch is counted by itself",
        breaks = "each-batch",
        test = "each_batch_gives_the_counts_of_the_window_that_ends_with_it",
        saying = "{1=1L, 3=1L}")
public final class EachBatchIsAWindow extends LegacyCount {

    public EachBatchIsAWindow(Settings settings) {
        super(settings);
    }

    @Override
    protected JavaPairDStream<Integer, Long> counted(JavaDStream<Integer> films) {
        return films.mapToPair(film -> new Tuple2<>(film, 1L))
                .reduceByKeyAndWindow(
                        (counted, entering) -> counted + entering,
                        (counted, leaving) -> counted - leaving,
                        spark(settings.batch()),
                        spark(settings.batch()),
                        1,
                        film -> film._2() > 0);
    }
}
