package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "A copy is equal in all columns",
        breaks = "by-id",
        test = "a_second_attempt_is_a_copy",
        saying = "a 20:00 2")
public final class EqualInAllColumns extends DedupWithinWatermark {

    public EqualInAllColumns(Duration delay) {
        super(delay);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return events.withWatermark("time", interval(delay))
                .dropDuplicatesWithinWatermark(Arrays.stream(events.columns())
                        .filter(name -> !name.equals("time"))
                        .toArray(String[]::new));
    }
}
