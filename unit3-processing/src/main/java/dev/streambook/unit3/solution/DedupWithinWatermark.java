package dev.streambook.unit3.solution;

import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Cost: a row of state for each id of the last two delays, and a shuffle by id. */
public class DedupWithinWatermark implements dev.streambook.unit3.DedupWithinWatermark {

    protected final Duration delay;

    public DedupWithinWatermark(Duration delay) {
        this.delay = delay;
    }

    // tag::build[]
    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        return events.withWatermark("time", interval(delay)).dropDuplicatesWithinWatermark("id");
    }
    // end::build[]

    /** As Spark reads it. */
    protected static String interval(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }
}
