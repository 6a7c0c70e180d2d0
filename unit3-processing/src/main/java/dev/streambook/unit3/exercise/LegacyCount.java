package dev.streambook.unit3.exercise;

import dev.streambook.workbook.TodoException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import scala.Tuple2;

/**
 * Exercise 3.6 DStreams and why they are past: docs/unit3/3.6-dstreams-and-why-they-are-past.md. Run LegacyCountTest, or
 * LegacyCountPlay beside this class to watch a window slide, and to stop and recover it.
 */
public final class LegacyCount implements dev.streambook.unit3.LegacyCount {

    private final Settings settings;

    public LegacyCount(Settings settings) {
        this.settings = settings;
    }

    /** A context that counts, not yet started. All that it does is set up here: after a restart nobody calls this again. */
    @Override
    public JavaStreamingContext create(JavaSparkContext spark, Input films, Output output) {
        JavaStreamingContext context = new JavaStreamingContext(spark, spark(settings.batch()));
        // TODO 3.6  Something is missing here, without which nothing is left after a restart.
        counted(films.open(context))
                .foreachRDD((counts, end) -> output.write(end.milliseconds(), counts.collectAsMap()));
        return context;
    }

    /** How often each film was played in the last window, anew at the end of each batch. */
    private JavaPairDStream<Integer, Long> counted(JavaDStream<Integer> films) {
        JavaPairDStream<Integer, Long> plays = films.mapToPair(film -> new Tuple2<>(film, 1L));
        // TODO 3.6  plays.reduceByKeyAndWindow(add, subtract, window, slide, 1, keep): a function for what enters the window, one
        //           for what leaves it, and one that says of a film and its count whether to keep it.
        throw new TodoException("3.6 LegacyCount.counted");
    }

    private static Duration spark(java.time.Duration duration) {
        return new Duration(duration.toMillis());
    }
}
