package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "An event with a null is not an event",
        breaks = "as-it-came",
        test = "an_event_goes_on_as_it_came",
        saying = "with none")
public final class NullsAreMistakes extends DedupWithinWatermark {

    public NullsAreMistakes(Duration delay) {
        super(delay);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return super.build(events.na().drop());
    }
}
