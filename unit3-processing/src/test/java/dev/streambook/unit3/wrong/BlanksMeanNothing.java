package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.trim;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "A blank at the end of an id means nothing",
        breaks = "other-id",
        test = "ids_are_compared_as_they_are",
        saying = "have the same CRC-32")
public final class BlanksMeanNothing extends DedupWithinWatermark {

    public BlanksMeanNothing(Duration delay) {
        super(delay);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return events.withWatermark("time", interval(delay))
                .withColumn("key", trim(col("id")))
                .dropDuplicatesWithinWatermark("key")
                .drop("key");
    }
}
