package dev.streambook.unit3.solution;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.window;

import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.OutputMode;

/** A watermark on the time of the rating, a window of the same time, two sums. */
public class WindowedRatings implements dev.streambook.unit3.WindowedRatings {

    protected final Settings settings;

    public WindowedRatings(Settings settings) {
        this.settings = settings;
    }

    // tag::build[]
    @Override
    public Dataset<Row> build(Dataset<Row> ratings) {
        return ratings.withWatermark("time", interval(settings.lateness()))
                .groupBy(window(col("time"), interval(settings.size())).as("window"))
                .agg(count(lit(1)).as("ratings"), avg("stars").as("mean"))
                .select(col("window.start").as("start"), col("window.end").as("end"), col("ratings"), col("mean"));
    }

    @Override
    public OutputMode mode(Need need) {
        return switch (need) {
            case CHANGED -> OutputMode.Update();
            case FINAL -> OutputMode.Append();
            case WHOLE -> OutputMode.Complete();
        };
    }
    // end::build[]

    /** As Spark reads it. */
    protected static String interval(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }
}
