package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.LegacyCount;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

@WrongAnswer(
        to = dev.streambook.unit3.LegacyCount.class,
        belief = "After three tries the counts are given up",
        breaks = "output-fails",
        test = "a_batch_that_could_not_be_written_is_written_after_a_restart",
        saying = "[null")
public final class TriesThreeTimes extends LegacyCount {

    public TriesThreeTimes(Settings settings) {
        super(settings);
    }

    @Override
    public JavaStreamingContext create(JavaSparkContext spark, Input films, Output output) {
        return super.create(spark, films, (end, plays) -> {
            for (int i = 0; i < 3; i++) {
                try {
                    output.write(end, plays);
                    return;
                } catch (RuntimeException again) {
                    continue;
                }
            }
        });
    }
}
