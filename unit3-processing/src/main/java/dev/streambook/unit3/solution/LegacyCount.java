package dev.streambook.unit3.solution;

import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import scala.Tuple2;

/** A window that is carried on from batch to batch: what enters is added, what leaves is subtracted. */
public class LegacyCount implements dev.streambook.unit3.LegacyCount {

    protected final Settings settings;

    public LegacyCount(Settings settings) {
        this.settings = settings;
    }

    // tag::create[]
    @Override
    public JavaStreamingContext create(JavaSparkContext spark, Input films, Output output) {
        JavaStreamingContext context = new JavaStreamingContext(spark, spark(settings.batch()));
        context.checkpoint(settings.checkpoint().toString());
        counted(films.open(context)).foreachRDD((counts, end) -> {
            Map<Integer, Long> plays = counts.collectAsMap();
            output.write(end.milliseconds(), plays);
        });
        return context;
    }

    protected JavaPairDStream<Integer, Long> counted(JavaDStream<Integer> films) {
        return films.mapToPair(film -> new Tuple2<>(film, 1L))
                .reduceByKeyAndWindow(
                        (counted, entering) -> counted + entering,
                        (counted, leaving) -> counted - leaving,
                        spark(settings.window()),
                        spark(settings.batch()),
                        1,
                        film -> film._2() > 0);
    }
    // end::create[]

    protected static Duration spark(java.time.Duration duration) {
        return new Duration(duration.toMillis());
    }
}
