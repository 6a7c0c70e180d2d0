package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "A process has one delay, so it may be static",
        breaks = "delay",
        test = "a_delay_may_be_long_or_short",
        saying = "1 ms younger than the watermark")
public final class ADelayIsAConstant extends DedupWithinWatermark {

    private static Duration last = Duration.ZERO;

    public ADelayIsAConstant(Duration delay) {
        super(delay);
        last = delay;
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return events.withWatermark("time", interval(last)).dropDuplicatesWithinWatermark("id");
    }
}
