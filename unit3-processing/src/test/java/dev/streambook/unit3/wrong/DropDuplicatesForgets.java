package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "dropDuplicates forgets what the watermark has passed",
        breaks = "state",
        test = "what_is_remembered_stays_bounded",
        saying = "ids remembered")
public final class DropDuplicatesForgets extends DedupWithinWatermark {

    public DropDuplicatesForgets(Duration delay) {
        super(delay);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return events.withWatermark("time", interval(delay)).dropDuplicates("id");
    }
}
