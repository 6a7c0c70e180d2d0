package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** Spark takes the batch for done before it is written, and never learns that it was not. */
@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "A slow output must not hold up the next batch",
        breaks = "output-fails",
        test = "a_batch_that_could_not_be_written_is_written_after_a_restart",
        saying = "[null")
public final class WritesOnItsOwnThread extends LegacyCount {

    public WritesOnItsOwnThread(Settings settings) {
        super(settings);
    }

    @Override
    public JavaStreamingContext create(JavaSparkContext spark, Input films, Output output) {
        JavaStreamingContext context = new JavaStreamingContext(spark, spark(settings.batch()));
        context.checkpoint(settings.checkpoint().toString());
        counted(films.open(context)).foreachRDD((counts, end) -> {
            Map<Integer, Long> plays = counts.collectAsMap();
            CompletableFuture.runAsync(() -> output.write(end.milliseconds(), plays));
        });
        return context;
    }
}
