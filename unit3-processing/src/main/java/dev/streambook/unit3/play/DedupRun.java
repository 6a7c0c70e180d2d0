package dev.streambook.unit3.play;

import static org.apache.spark.sql.functions.expr;

import dev.streambook.unit3.DedupWithinWatermark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.streaming.MemoryStream;
import org.apache.spark.sql.streaming.StateOperatorProgress;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import scala.Option;
import scala.collection.JavaConverters;

/** A query that drops duplicates, fed one micro-batch after the other; it can be stopped and started again. */
public final class DedupRun implements AutoCloseable {

    private static final String DAY = "2026-01-31 ";

    private final MemoryStream<String> source;
    private final Dataset<Row> events;
    private final DedupWithinWatermark dedup;
    private final Path checkpoint;
    private final List<String> passed = new ArrayList<>();
    private StreamingQuery query;

    /** @param checkpoint a folder of its own */
    public DedupRun(SparkSession session, DedupWithinWatermark dedup, Path checkpoint) throws TimeoutException {
        this.source = new MemoryStream<>(0, session.sqlContext(), Option.empty(), Encoders.STRING());
        this.events = source.toDF()
                .select(expr("split(value, ' ') as fields"))
                .select(
                        expr("fields[0] as id"),
                        expr("to_timestamp(concat('" + DAY + "', fields[1])) as time"),
                        expr("cast(fields[2] as int) as attempt"));
        this.dedup = dedup;
        this.checkpoint = checkpoint;
        start();
    }

    /**
     * A micro-batch of events, each {@code id time attempt}, such as {@code a 20:00 1}.
     *
     * @return those that passed, in order
     */
    public List<String> send(String... arriving) {
        passed.clear();
        source.addData(JavaConverters.asScalaBuffer(Arrays.asList(arriving)));
        query.processAllAvailable();
        return List.copyOf(passed);
    }

    /** Stops the query, and starts it on its checkpoint. */
    public void restart() throws TimeoutException {
        query.stop();
        start();
    }

    /** How many ids are in the state now. */
    public long remembered() {
        StreamingQueryProgress progress = query.lastProgress();
        return progress.stateOperators().length == 0 ? 0 : progress.stateOperators()[0].numRowsTotal();
    }

    /** How many rows were dropped as too late, since the start or restart. */
    public long droppedAsLate() {
        return Arrays.stream(query.recentProgress())
                .flatMap(progress -> Arrays.stream(progress.stateOperators()))
                .mapToLong(StateOperatorProgress::numRowsDroppedByWatermark)
                .sum();
    }

    @Override
    public void close() throws TimeoutException {
        query.stop();
    }

    private void start() throws TimeoutException {
        // One action: a second one, and a sort is one, would run the batch again and count its state twice.
        VoidFunction2<Dataset<Row>, Long> collect = (rows, batch) ->
                rows.selectExpr("concat_ws(' ', id, date_format(time, 'HH:mm'), attempt)").collectAsList().stream()
                        .map(row -> row.getString(0))
                        .sorted()
                        .forEach(passed::add);
        query = dedup.build(events)
                .writeStream()
                .outputMode("append")
                .option("checkpointLocation", checkpoint.toString())
                .foreachBatch(collect)
                .start();
    }
}
