package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hash;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "A hash of the id takes less room",
        breaks = "other-id",
        test = "ids_that_are_nearly_equal_are_the_ids_of_two_events",
        saying = "the same hash in Spark")
public final class IdsAreShortened extends DedupWithinWatermark {

    public IdsAreShortened(Duration delay) {
        super(delay);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return events.withWatermark("time", interval(delay))
                .withColumn("hash", hash(col("id")))
                .dropDuplicatesWithinWatermark("hash")
                .drop("hash");
    }
}
