package dev.streambook.unit3;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * Counts what is watched, by film and window of event time, over two streams that are late in different ways: set-top boxes,
 * which are always connected, and phones, which deliver when they come out of the tunnel.
 *
 * <p>Windows are half-open and aligned to 1970-01-01T00:00:00Z (1.8). An answer has a constructor that takes {@link Settings}.
 */
@Exercise(id = "3.8", title = "Watermarks of two streams", stars = 2)
@Promise(
        id = "together",
        says =
                "Plays of both streams count in the same windows, equal ones too; columns are matched by name, as their order may differ.",
        read = "a-union-is-one-table")
@Promise(
        id = "slowest",
        says = "A window is final only when the watermark of each of the two streams has reached its end.",
        read = "the-slowest-decides")
@Promise(
        id = "own-lateness",
        says = "Each stream is waited for by its own lateness, not by the other's.",
        read = "a-lateness-for-each-stream")
@Promise(
        id = "dropped",
        says =
                "dropped() is what the operators of the query report as dropped by the watermark in that batch, all of them added.",
        read = "counting-what-is-dropped")
public interface UnionQuery {

    /**
     * @param size of the windows, whole milliseconds
     * @param boxLateness how far a play of the boxes may be out of order, whole milliseconds
     * @param phoneLateness how far a play of the phones may be out of order, whole milliseconds
     */
    record Settings(Duration size, Duration boxLateness, Duration phoneLateness) {}

    /**
     * The query. It runs in output mode append or update.
     *
     * @param boxes a stream with the columns {@code user}, {@code item}, {@code time}, in any order
     * @param phones a stream with the same columns, perhaps in another order
     * @return {@code start}, {@code item}, {@code plays} (how many, a long), a row for each film of each window
     */
    Dataset<Row> build(Dataset<Row> boxes, Dataset<Row> phones);

    /** How many rows of a batch came too late for its state operators. */
    long dropped(StreamingQueryProgress progress);
}
