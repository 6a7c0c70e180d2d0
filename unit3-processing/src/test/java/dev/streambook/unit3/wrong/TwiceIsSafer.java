package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "A watermark of twice the delay is safer",
        breaks = "late",
        test = "an_event_that_is_older_than_the_watermark_is_dropped",
        saying = "b 20:30 1")
public final class TwiceIsSafer extends DedupWithinWatermark {

    public TwiceIsSafer(Duration delay) {
        super(delay);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return events.withWatermark("time", interval(delay.multipliedBy(2))).dropDuplicatesWithinWatermark("id");
    }
}
