package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.lang.System.Logger.Level;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "A failure of the output is logged, and the next batch has newer counts anyway",
        breaks = "output-fails",
        test = "a_batch_that_could_not_be_written_is_written_after_a_restart",
        saying = "[null")
public final class FailuresAreLogged extends LegacyCount {

    public FailuresAreLogged(Settings settings) {
        super(settings);
    }

    @Override
    public JavaStreamingContext create(JavaSparkContext spark, Input films, Output output) {
        JavaStreamingContext context = new JavaStreamingContext(spark, spark(settings.batch()));
        context.checkpoint(settings.checkpoint().toString());
        counted(films.open(context)).foreachRDD((counts, end) -> {
            try {
                output.write(end.milliseconds(), counts.collectAsMap());
            } catch (RuntimeException e) {
                System.getLogger("counts").log(Level.DEBUG, "not written", e);
            }
        });
        return context;
    }
}
