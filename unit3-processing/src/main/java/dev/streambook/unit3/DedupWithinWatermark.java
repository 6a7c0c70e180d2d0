package dev.streambook.unit3;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Takes the copies out of a stream of events that are sent again when nobody answers. The first copy that arrives goes on,
 * in the micro-batch in which it came; the others do not.
 *
 * <p>An answer has the public constructor {@code (Duration delay)}: by how much the event times of copies may differ, and by
 * how much events may be out of order, in whole milliseconds, 0 or more. The query runs in the output mode append.
 */
@Exercise(id = "3.10", title = "Streaming dedup", stars = 2, partOf = "statistics: each rating counts once")
@Promise(
        id = "once",
        says = "Of copies in one micro-batch, in several, or before and after a restart, one goes on.",
        read = "the-state-of-a-dedup")
@Promise(id = "by-id", says = "Events with one id are copies, whatever else differs.", read = "what-makes-a-copy")
@Promise(
        id = "other-id",
        says = "Events with different ids are no copies, however alike the ids are.",
        read = "what-makes-a-copy")
@Promise(
        id = "as-it-came",
        says = "What goes on is as it came: the same columns, in any order and with nulls, and the same values.",
        read = "what-makes-a-copy")
@Promise(id = "other-time", says = "A copy may have another event time.", read = "what-makes-a-copy")
@Promise(
        id = "delay",
        says = "Within the delay a copy is recognised, and an event that is out of order goes on.",
        read = "within-the-watermark")
@Promise(
        id = "state",
        says = "An id is forgotten when the watermark has passed its event time by the delay.",
        read = "a-watermark-alone-forgets-nothing")
@Promise(
        id = "late",
        says = "An event that is older than the watermark is dropped, copy or not.",
        read = "what-is-lost")
public interface DedupWithinWatermark {

    /**
     * The query.
     *
     * @param events a stream with at least the columns {@code id}, a string, and {@code time}, a timestamp
     * @return the same columns
     */
    Dataset<Row> build(Dataset<Row> events);
}
