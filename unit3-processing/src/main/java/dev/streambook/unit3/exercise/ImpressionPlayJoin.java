package dev.streambook.unit3.exercise;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.streambook.workbook.TodoException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.CalendarInterval;

/**
 * Exercise 3.9 Stream–stream join: docs/unit3/3.9-stream-stream-join.md. Run ImpressionPlayJoinTest, or
 * ImpressionPlayJoinPlay beside this class to watch pairs, watermark and state batch by batch.
 */
public final class ImpressionPlayJoin implements dev.streambook.unit3.ImpressionPlayJoin {

    private final Settings settings;

    public ImpressionPlayJoin(Settings settings) {
        this.settings = settings;
    }

    /** A row for each impression and play that belong together; with ALL, also for each impression that nobody played. */
    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        Dataset<Row> impressions = shown.withColumnRenamed("time", "shownAt");
        Dataset<Row> plays = watched.withColumnRenamed("user", "viewer")
                .withColumnRenamed("item", "film")
                .withColumnRenamed("time", "playedAt");
        // TODO 3.9  How long does each stream wait for what is out of order? withWatermark(column, interval) on each of the two.
        //           When do an impression and a play belong together? Write belongTogether().
        //           Which kind of join keeps impressions without a play: "inner" or "left_outer"?
        //           Then impressions.join(plays, belongTogether(), kind).select("user", "item", "position", "shownAt", "playedAt").
        throw new TodoException("3.9 ImpressionPlayJoin.build");
    }

    /** The condition over the columns user, item, shownAt and viewer, film, playedAt. */
    private Column belongTogether() {
        return col("user").equalTo(col("viewer")); // and what else?
    }

    /** The column, later by a duration; in microseconds, as a day of the calendar may have 23 or 25 hours. */
    private static Column later(Column time, Duration duration) {
        return time.plus(lit(new CalendarInterval(0, 0, TimeUnit.MILLISECONDS.toMicros(duration.toMillis()))));
    }

    /** As Spark reads it, such as "600000 milliseconds". */
    private static String interval(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }
}
