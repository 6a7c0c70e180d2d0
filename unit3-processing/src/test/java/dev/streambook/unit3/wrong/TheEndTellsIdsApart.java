package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.expr;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "The last 36 characters of an id are a UUID",
        breaks = "other-id",
        test = "ids_are_compared_as_they_are",
        saying = "have the same CRC-32")
public final class TheEndTellsIdsApart extends DedupWithinWatermark {

    public TheEndTellsIdsApart(Duration delay) {
        super(delay);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return events.withWatermark("time", interval(delay))
                .withColumn("key", expr("right(id, 36)"))
                .dropDuplicatesWithinWatermark("key")
                .drop("key");
    }
}
