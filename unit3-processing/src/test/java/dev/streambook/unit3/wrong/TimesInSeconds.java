package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "Nobody needs parts of a second",
        breaks = "as-it-came",
        test = "an_event_goes_on_as_it_came",
        saying = "20:00:00.0,a")
public final class TimesInSeconds extends DedupWithinWatermark {

    public TimesInSeconds(Duration delay) {
        super(delay);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return super.build(events).withColumn("time", date_trunc("second", col("time")));
    }
}
