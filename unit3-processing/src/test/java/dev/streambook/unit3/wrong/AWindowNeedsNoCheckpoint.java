package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import scala.Tuple2;

/** Without an inverse Spark does not ask for one, and adds the whole window up at each batch. After a restart it reads the
 * whole topic again, into one batch, with the new settings. */
@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "A window of a minute needs no checkpoint",
        breaks = "recovers",
        test = "a_restart_goes_on_with_the_window_of_the_checkpoint_even_where_new_settings_say_otherwise",
        saying = "[{1=3L}, {2=1L}, {2=1L}]")
public final class AWindowNeedsNoCheckpoint extends LegacyCount {

    public AWindowNeedsNoCheckpoint(Settings settings) {
        super(settings);
    }

    @Override
    public JavaStreamingContext create(JavaSparkContext spark, Input films, Output output) {
        JavaStreamingContext context = new JavaStreamingContext(spark, spark(settings.batch()));
        counted(films.open(context))
                .foreachRDD((counts, end) -> output.write(end.milliseconds(), counts.collectAsMap()));
        return context;
    }

    @Override
    protected JavaPairDStream<Integer, Long> counted(JavaDStream<Integer> films) {
        return films.mapToPair(film -> new Tuple2<>(film, 1L))
                .reduceByKeyAndWindow((a, b) -> a + b, spark(settings.window()), spark(settings.batch()));
    }
}
