package dev.streambook.unit3.exercise;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.window;

import dev.streambook.workbook.TodoException;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * Exercise 3.8 Watermarks of two streams: docs/unit3/3.8-watermarks-of-two-streams.md. Run UnionQueryTest, or UnionQueryPlay
 * beside this class to watch two streams and their one watermark.
 */
public final class UnionQuery implements dev.streambook.unit3.UnionQuery {

    private final Settings settings;

    public UnionQuery(Settings settings) {
        this.settings = settings;
    }

    /** A row for each film of each window, counted over both streams. */
    @Override
    public Dataset<Row> build(Dataset<Row> boxes, Dataset<Row> phones) {
        // TODO 3.8  Make one table of the two, and call counted(…) on it. Where does a watermark go, before the union or after
        //           it? How does union match the columns?
        throw new TodoException("3.8 UnionQuery.build");
    }

    /** How many rows of a batch came too late. */
    @Override
    public long dropped(StreamingQueryProgress progress) {
        // TODO 3.8  progress.stateOperators() has a report of each operator with state. Which number of it counts the late rows?
        throw new TodoException("3.8 UnionQuery.dropped");
    }

    private Dataset<Row> counted(Dataset<Row> plays) {
        return plays.groupBy(window(col("time"), interval(settings.size())).as("window"), col("item"))
                .agg(count(lit(1)).as("plays"))
                .select(col("window.start").as("start"), col("item"), col("plays"));
    }

    /** As Spark reads it, such as "600000 milliseconds". */
    private static String interval(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }
}
