package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.current_timestamp;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "An event from the future is a mistake",
        breaks = "as-it-came",
        test = "an_event_goes_on_as_it_came",
        saying = "of the year 2999")
public final class NothingComesFromTomorrow extends DedupWithinWatermark {

    public NothingComesFromTomorrow(Duration delay) {
        super(delay);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return super.build(events.where(col("time").leq(current_timestamp())));
    }
}
