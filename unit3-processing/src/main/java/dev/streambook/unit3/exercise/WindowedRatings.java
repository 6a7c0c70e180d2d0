package dev.streambook.unit3.exercise;

import dev.streambook.workbook.TodoException;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * Exercise 3.7 Structured Streaming and output modes: docs/unit3/3.7-structured-streaming-and-output-modes.md. Run
 * WindowedRatingsTest, or WindowedRatingsPlay beside this class to watch windows, watermark and state batch by batch.
 */
public final class WindowedRatings implements dev.streambook.unit3.WindowedRatings {

    private final Settings settings;

    public WindowedRatings(Settings settings) {
        this.settings = settings;
    }

    /** A row for each window of event time: start, end, ratings, mean. */
    @Override
    public Dataset<Row> build(Dataset<Row> ratings) {
        // TODO 3.7  First say on which column, and by how much, ratings may be out of order: withWatermark(column, interval).
        //           Then group by window(column, interval), and take the number of rows and the mean of "stars".
        //           A window is one column with two fields; select("window.start", …) gives them names of their own.
        throw new TodoException("3.7 WindowedRatings.build");
    }

    /** The output mode for a reader: OutputMode.Append(), Update() or Complete(). */
    @Override
    public OutputMode mode(Need need) {
        // TODO 3.7  What does each reader need, and which mode gives a row when?
        throw new TodoException("3.7 WindowedRatings.mode");
    }

    /** As Spark reads it, such as "600000 milliseconds". */
    private static String interval(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }
}
