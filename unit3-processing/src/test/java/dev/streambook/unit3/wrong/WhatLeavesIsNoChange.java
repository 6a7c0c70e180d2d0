package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/** The second function must take it away: Spark carries the sum on, and does not add the window up again. */
@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "What leaves the window is forgotten by itself",
        breaks = "leaves",
        test = "a_play_is_counted_for_three_batches_and_no_longer",
        saying = "{1=5L}")
public final class WhatLeavesIsNoChange extends LegacyCount {

    public WhatLeavesIsNoChange(Settings settings) {
        super(settings);
    }

    @Override
    protected JavaPairDStream<Integer, Long> counted(JavaDStream<Integer> films) {
        return films.mapToPair(film -> new Tuple2<>(film, 1L))
                .reduceByKeyAndWindow(
                        (counted, entering) -> counted + entering,
                        (counted, leaving) -> counted,
                        spark(settings.window()),
                        spark(settings.batch()),
                        1,
                        film -> film._2() > 0);
    }
}
