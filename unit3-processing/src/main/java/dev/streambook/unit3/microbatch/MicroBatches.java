package dev.streambook.unit3.microbatch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/** A running query whose micro-batches are kept, to be looked at one by one. Not thread safe. */
public final class MicroBatches implements AutoCloseable {

    private final Map<Long, List<Row>> rows;
    private final StreamingQuery query;
    private long next;

    private MicroBatches(StreamingQuery query, Map<Long, List<Row>> rows) {
        this.query = query;
        this.rows = rows;
    }

    /** Starts the query with a checkpoint that nobody needs afterwards. */
    public static MicroBatches start(Dataset<Row> table, OutputMode mode) {
        return start(table.writeStream().outputMode(mode), batch -> {});
    }

    /**
     * Starts the query, or goes on with it where its checkpoint ends.
     *
     * @param afterEach called with a batch's number when its rows are out and nothing is committed yet; what it throws
     *     ends the query
     */
    public static MicroBatches start(Dataset<Row> table, OutputMode mode, Path checkpoint, Consumer<Long> afterEach) {
        return start(
                table.writeStream().outputMode(mode).option("checkpointLocation", checkpoint.toString()), afterEach);
    }

    private static MicroBatches start(DataStreamWriter<Row> writer, Consumer<Long> afterEach) {
        Map<Long, List<Row>> rows = new ConcurrentHashMap<>();
        try {
            StreamingQuery query = writer.foreachBatch((batch, number) -> {
                        rows.put(number, batch.collectAsList());
                        afterEach.accept(number);
                    })
                    .start();
            return new MicroBatches(query, rows);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the query did not start in time", e);
        }
    }

    /**
     * Runs until everything that has arrived is processed.
     *
     * @return the batches since the last call, among them those that Spark adds without input when the watermark has moved
     * @throws IllegalStateException if the query fails
     */
    public List<MicroBatch> process() {
        awaitAll();
        List<MicroBatch> batches = new ArrayList<>();
        for (StreamingQueryProgress progress : query.recentProgress()) {
            if (progress.batchId() >= next && progress.durationMs().containsKey("addBatch")) {
                batches.add(new MicroBatch(rows.remove(progress.batchId()), progress));
            }
        }
        if (!batches.isEmpty()) {
            next = batches.get(batches.size() - 1).number() + 1;
        }
        return batches;
    }

    /** The rows of all batches since the last call. */
    public List<Row> rows() {
        return process().stream().flatMap(batch -> batch.rows().stream()).toList();
    }

    public StreamingQuery query() {
        return query;
    }

    @Override
    public void close() {
        try {
            query.stop();
        } catch (TimeoutException e) {
            throw new IllegalStateException("the query did not stop in time", e);
        }
    }

    private void awaitAll() {
        try {
            query.processAllAvailable();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // Scala declares nothing: a StreamingQueryException comes out unannounced
            throw new IllegalStateException("the query has failed: " + cause(e), e);
        }
    }

    private static String cause(Exception e) {
        return e instanceof StreamingQueryException failed && failed.cause() != null
                ? failed.cause().toString()
                : e.toString();
    }
}
