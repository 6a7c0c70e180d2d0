package dev.streambook.unit3.exercise;

import dev.streambook.unit3.play.DedupEvening;
import dev.streambook.workbook.TodoException;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Exercise 3.10 Streaming dedup: docs/unit3/3.10-streaming-dedup.md. Run DedupWithinWatermarkTest, or the main of this class
 * to watch the state of four ways to drop duplicates over one evening, yours among them.
 */
public final class DedupWithinWatermark implements dev.streambook.unit3.DedupWithinWatermark {

    private final Duration delay;

    public DedupWithinWatermark(Duration delay) {
        this.delay = delay;
    }

    /** The events without their copies. */
    @Override
    public Dataset<Row> build(Dataset<Row> events) {
        // TODO 3.10  events has id and time. A Dataset has several dropDuplicates…: by which columns, with which memory?
        //            What has to be told to Spark before it can forget? interval(delay) is the delay as it reads it.
        throw new TodoException("3.10 DedupWithinWatermark.build");
    }

    private static String interval(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }

    public static void main(String[] args) throws Exception {
        DedupEvening.main(DedupWithinWatermark::new);
    }
}
