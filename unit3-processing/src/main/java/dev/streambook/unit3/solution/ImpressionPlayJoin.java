package dev.streambook.unit3.solution;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.CalendarInterval;

/** A watermark on each side, and both bounds of time in the condition of the join. */
public class ImpressionPlayJoin implements dev.streambook.unit3.ImpressionPlayJoin {

    protected final Settings settings;

    public ImpressionPlayJoin(Settings settings) {
        this.settings = settings;
    }

    // tag::build[]
    @Override
    public Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which) {
        Dataset<Row> impressions =
                shown.withColumnRenamed("time", "shownAt").withWatermark("shownAt", interval(settings.shownLateness()));
        Dataset<Row> plays = watched.withColumnRenamed("user", "viewer")
                .withColumnRenamed("item", "film")
                .withColumnRenamed("time", "playedAt")
                .withWatermark("playedAt", interval(settings.watchedLateness()));
        return impressions
                .join(plays, belongTogether(), kind(which))
                .select("user", "item", "position", "shownAt", "playedAt");
    }

    protected Column belongTogether() {
        return col("user")
                .equalTo(col("viewer"))
                .and(col("item").equalTo(col("film")))
                .and(col("playedAt").geq(col("shownAt")))
                .and(col("playedAt").leq(later(col("shownAt"), settings.within())));
    }

    protected String kind(Impressions which) {
        return switch (which) {
            case PLAYED -> "inner";
            case ALL -> "left_outer";
        };
    }
    // end::build[]

    /** In microseconds: a day of an interval would be one of the calendar, which may have 23 or 25 hours. */
    protected Column later(Column time, Duration duration) {
        return time.plus(lit(new CalendarInterval(0, 0, TimeUnit.MILLISECONDS.toMicros(duration.toMillis()))));
    }

    /** As Spark reads it. */
    protected static String interval(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }
}
