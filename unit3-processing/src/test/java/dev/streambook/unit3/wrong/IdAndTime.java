package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "The event time belongs in the key, so that Spark can forget",
        breaks = "other-time",
        test = "a_copy_with_another_event_time_is_a_copy",
        saying = "a 20:03 1")
public final class IdAndTime extends DedupWithinWatermark {

    public IdAndTime(Duration delay) {
        super(delay);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return events.withWatermark("time", interval(delay)).dropDuplicates("id", "time");
    }
}
