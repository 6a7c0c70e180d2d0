package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** Whoever shows the counts goes on showing the last ones. */
@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "Where nothing was played there is nothing to write",
        breaks = "each-batch",
        test = "a_window_without_plays_is_written_too",
        saying = "null")
public final class NothingToWrite extends LegacyCount {

    public NothingToWrite(Settings settings) {
        super(settings);
    }

    @Override
    public JavaStreamingContext create(JavaSparkContext spark, Input films, Output output) {
        JavaStreamingContext context = new JavaStreamingContext(spark, spark(settings.batch()));
        context.checkpoint(settings.checkpoint().toString());
        counted(films.open(context)).foreachRDD((counts, end) -> {
            if (!counts.isEmpty()) {
                output.write(end.milliseconds(), counts.collectAsMap());
            }
        });
        return context;
    }
}
