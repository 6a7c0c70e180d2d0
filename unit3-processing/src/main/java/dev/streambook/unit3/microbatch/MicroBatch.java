package dev.streambook.unit3.microbatch;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * One micro-batch that a query has run: its rows, and what Spark reports of it.
 *
 * @param rows what the query gave to its sink, in no order
 */
public record MicroBatch(List<Row> rows, StreamingQueryProgress progress) {

    /** From 0; it goes on where the checkpoint ends. */
    public long number() {
        return progress.batchId();
    }

    /** The watermark that this batch worked with: it follows from the batches before. 1970 at first. */
    public Instant watermark() {
        return Instant.parse(progress.eventTime().getOrDefault("watermark", Instant.EPOCH.toString()));
    }

    /** Rows that the query's operators keep for later batches. */
    public long stateRows() {
        return Arrays.stream(progress.stateOperators())
                .mapToLong(operator -> operator.numRowsTotal())
                .sum();
    }

    /** Rows that came too late and were dropped. */
    public long droppedRows() {
        return Arrays.stream(progress.stateOperators())
                .mapToLong(operator -> operator.numRowsDroppedByWatermark())
                .sum();
    }
}
