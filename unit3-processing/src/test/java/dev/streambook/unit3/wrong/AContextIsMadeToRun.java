package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** One that is recovered is not started, and the caller has no moment to add a listener. */
@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "A context that is made is to run",
        breaks = "not-started",
        test = "the_context_is_not_started",
        saying = "ACTIVE")
public final class AContextIsMadeToRun extends LegacyCount {

    public AContextIsMadeToRun(Settings settings) {
        super(settings);
    }

    @Override
    public JavaStreamingContext create(JavaSparkContext spark, Input films, Output output) {
        JavaStreamingContext context = super.create(spark, films, output);
        context.start();
        return context;
    }
}
