package dev.streambook.unit3.play;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import dev.streambook.engine.junit.QuietLog;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.EventQuery.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamReader;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.streaming.Trigger;

/** Runs queries one after the other, each over all that is in its topics, on one checkpoint or on a new one. */
public final class QueryTrial {

    private static final String SCHEMA = "id string, viewer int, film int, kind string, seconds bigint";

    private final SparkSession session;
    private final String bootstrapServers;
    private final Path directory;
    private final Map<Long, Runnable> plan = new HashMap<>();
    private int checkpoints;
    private Map<String, String> table = new TreeMap<>();

    /** @param directory of its own, for the checkpoints */
    public QueryTrial(SparkSession session, String bootstrapServers, Path directory) {
        this.session = session;
        this.bootstrapServers = bootstrapServers;
        this.directory = directory;
    }

    /**
     * What a run has done.
     *
     * @param table the results so far: of each group, or of each event id
     * @param recordsRead from Kafka, in this run
     * @param batches with records, in this run
     * @param statePartitions over which the state is spread; 0 where there is none
     * @param failure Spark's first line about what ended the query, or nothing
     */
    public record Run(Map<String, String> table, long recordsRead, int batches, int statePartitions, String failure) {

        public boolean failed() {
            return !failure.isEmpty();
        }
    }

    /** Does something when the results of this batch are in hand, once, in whatever run it is; to throw is to die. */
    public QueryTrial inBatch(long batch, Runnable action) {
        plan.put(batch, action);
        return this;
    }

    /** Runs on the checkpoint that is there. */
    public Run resume(EventQuery query) throws TimeoutException {
        return run(query);
    }

    /** Runs on a new checkpoint, into an empty table. */
    public Run replay(EventQuery query) throws TimeoutException {
        checkpoints++;
        table = new TreeMap<>();
        return run(query);
    }

    public boolean hasState() {
        return Files.isDirectory(checkpoint().resolve("state"));
    }

    /** The disk with the state is gone; offsets and commits are on another one. */
    public void loseState() {
        FileUtils.deleteQuietly(checkpoint().resolve("state").toFile());
    }

    private Path checkpoint() {
        return directory.resolve("checkpoint-" + checkpoints);
    }

    private Run run(EventQuery query) throws TimeoutException {
        session.conf().set("spark.sql.shuffle.partitions", query.settings().get(Setting.SHUFFLE_PARTITIONS));
        VoidFunction2<Dataset<Row>, Long> keep = (rows, batch) -> {
            Optional.ofNullable(plan.remove(batch)).ifPresent(Runnable::run);
            rows.collectAsList().forEach(row -> put(query, row));
        };
        StreamingQuery running = results(query)
                .writeStream()
                .outputMode(query.hasState() ? "update" : "append")
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", checkpoint().toString())
                .foreachBatch(keep)
                .start();
        try (QuietLog expected = QuietLog.of("org.apache.spark")) {
            running.awaitTermination();
            return report(running, "");
        } catch (StreamingQueryException ended) {
            return report(running, firstLine(ended).replace("file:" + directory + "/", ""));
        }
    }

    private Dataset<Row> results(EventQuery query) {
        Dataset<Row> events = source(query)
                .load()
                .select(expr("from_json(cast(value as string), '" + SCHEMA + "')")
                        .as("event"))
                .select("event.*")
                .where(query.filter());
        if (!query.hasState()) {
            return events;
        }
        Column[] aggregates = query.aggregates().stream().map(sql -> expr(sql)).toArray(Column[]::new);
        return events.groupBy(query.groupBy().stream().map(name -> col(name)).toArray(Column[]::new))
                .agg(aggregates[0], Arrays.copyOfRange(aggregates, 1, aggregates.length));
    }

    private DataStreamReader source(EventQuery query) {
        DataStreamReader source = session.readStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", bootstrapServers)
                .option("subscribe", String.join(",", query.topics()))
                .option("startingOffsets", query.settings().get(Setting.STARTING_OFFSETS));
        String most = query.settings().get(Setting.MAX_OFFSETS_PER_TRIGGER);
        return most == null ? source : source.option("maxOffsetsPerTrigger", most);
    }

    private void put(EventQuery query, Row row) {
        int keys = query.hasState() ? query.groupBy().size() : 1;
        String key = IntStream.range(0, keys)
                .mapToObj(i -> row.schema().fieldNames()[i] + " " + row.get(i))
                .collect(Collectors.joining(", "));
        String value = IntStream.range(keys, row.size())
                .mapToObj(i -> String.valueOf(row.get(i)))
                .collect(Collectors.joining(", "));
        table.put(key, value);
    }

    private Run report(StreamingQuery ended, String failure) {
        List<StreamingQueryProgress> batches = Arrays.stream(ended.recentProgress())
                .filter(progress -> progress.numInputRows() > 0)
                .toList();
        long read =
                batches.stream().mapToLong(StreamingQueryProgress::numInputRows).sum();
        int partitions = Arrays.stream(ended.recentProgress())
                .flatMap(progress -> Arrays.stream(progress.stateOperators()))
                .mapToInt(operator -> (int) operator.numShufflePartitions())
                .max()
                .orElse(0);
        return new Run(new TreeMap<>(table), read, batches.size(), partitions, failure);
    }

    private static String firstLine(StreamingQueryException ended) {
        Throwable cause = ended;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return cause.getClass().getSimpleName() + ": " + message;
    }
}
