package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.current_timestamp;

import dev.streambook.unit3.solution.DedupWithinWatermark;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The time at which a micro-batch runs is the same for all of its rows. */
@WrongAnswer(
        to = dev.streambook.unit3.DedupWithinWatermark.class,
        belief = "A retry follows at once, so it is in the same micro-batch",
        breaks = "once",
        test = "a_copy_in_a_later_micro_batch_is_dropped",
        saying = "a 20:00 1")
public final class RetriesComeAtOnce extends DedupWithinWatermark {

    public RetriesComeAtOnce(Duration delay) {
        super(delay);
    }

    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return events.withColumn("seen", current_timestamp())
                .withWatermark("time", interval(delay))
                .dropDuplicatesWithinWatermark("id", "seen")
                .drop("seen");
    }
}
