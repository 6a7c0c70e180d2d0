package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "Ten minutes are a good watermark",
        breaks = "delay",
        test = "a_copy_is_recognised_for_the_whole_delay",
        saying = "a 20:50 1")
public final class TenMinutesWillDo extends DedupWithinWatermark {

    public TenMinutesWillDo(Duration delay) {
        super(delay);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return events.withWatermark("time", "10 minutes").dropDuplicatesWithinWatermark("id");
    }
}
