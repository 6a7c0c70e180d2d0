package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "The network is back for the next batch, which has newer counts anyway",
        breaks = "output-fails",
        test = "a_batch_that_could_not_be_written_is_written_after_a_restart",
        saying = "UncheckedIOException")
public final class TheNetworkComesBack extends LegacyCount {

    public TheNetworkComesBack(Settings settings) {
        super(settings);
    }

    @Override
    public JavaStreamingContext create(JavaSparkContext spark, Input films, Output output) {
        return super.create(spark, films, logging(output));
    }

    private static Output logging(Output output) {
        return (end, plays) -> {
            try {
                output.write(end, plays);
            } catch (UncheckedIOException e) {
                System.getLogger("counts").log(Level.DEBUG, "not written", e);
            }
        };
    }
}
