package dev.streambook.unit3;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * The number of ratings and their mean, by windows of event time, as a query on the stream of ratings.
 *
 * <p>Windows are half-open and aligned to 1970-01-01T00:00:00Z (1.8). An answer has a constructor that takes {@link Settings}.
 */
@Exercise(
        id = "3.7",
        title = "Structured Streaming and output modes",
        stars = 2,
        partOf = "statistics: ratings by windows, on the live page")
@Promise(
        id = "event-time",
        says = "A rating belongs to the window that holds the time at which it was given, whenever it arrived.",
        read = "windows-of-event-time")
@Promise(
        id = "mean",
        says = "The mean of a window is the plain mean of all stars in it, not rounded.",
        read = "windows-of-event-time")
@Promise(
        id = "settings",
        says = "Window and lateness are those of the settings, to the millisecond.",
        read = "the-watermark-of-a-query")
@Promise(
        id = "waits",
        says = "A rating that is out of order by no more than the lateness is counted.",
        read = "the-watermark-of-a-query")
@Promise(
        id = "forgets",
        says =
                "A window that ends at or before the watermark is forgotten: it takes no state, and a rating for it is dropped.",
        read = "state-and-what-is-dropped")
@Promise(
        id = "changes",
        says = "CHANGED: each batch gives the windows that it has changed, in that batch, as they are now.",
        read = "update-what-has-changed")
@Promise(
        id = "final",
        says = "FINAL: each window is given once, when the watermark has reached its end.",
        read = "append-what-is-final")
@Promise(id = "whole", says = "WHOLE: each batch gives all windows since the start.", read = "complete-the-whole-table")
public interface WindowedRatings {

    /** What somebody who reads the query's output wants to see of it after each micro-batch. */
    enum Need {
        /** A live page that overwrites its rows: what is new, at once. */
        CHANGED,
        /** A file or a mail that cannot be taken back: each window once. */
        FINAL,
        /** A small report that is written anew each time: everything. */
        WHOLE
    }

    /**
     * @param size of the windows, whole milliseconds
     * @param lateness how far a rating may be out of order, whole milliseconds, 0 or more
     */
    record Settings(Duration size, Duration lateness) {}

    /**
     * The query.
     *
     * @param ratings a stream with the columns {@code user}, {@code item}, {@code time} (when it was given), {@code arrived}
     *     (when it was stored) and {@code stars}; only the last three are of use here
     * @return a row for each window: {@code start}, {@code end} (timestamps), {@code ratings} (how many, a long) and
     *     {@code mean} (a double)
     */
    Dataset<Row> build(Dataset<Row> ratings);

    /** The output mode in which the query must run for this reader. */
    OutputMode mode(Need need);
}
