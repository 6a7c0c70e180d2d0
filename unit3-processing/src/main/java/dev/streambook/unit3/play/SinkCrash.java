package dev.streambook.unit3.play;

import dev.streambook.engine.junit.QuietLog;
import dev.streambook.fault.CrashPoints;
import dev.streambook.unit3.JdbcBatchSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.streaming.MicroBatchExecution;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.h2.jdbcx.JdbcDataSource;

/** A query of three micro-batches that dies between the sink's commit of batch 1 and Spark's, and is started again. */
public final class SinkCrash {

    private static final List<String> FILES = List.of("a 1 10\nb 2 20\n", "c 3 10\nd 1 30\n", "e 2 10\nf 3 20\n");
    private static final Instant DAY = Instant.parse("2026-01-31T00:00:00Z");
    private static final String SINK_IS_DONE = "the sink has committed, Spark has not";

    private final SparkSession session;
    private final Path directory;
    private final Maker maker;
    private final Consumer<String> out;
    private final DataSource database;

    private SinkCrash(SparkSession session, Path directory, Maker maker, Consumer<String> out) {
        this.session = session;
        this.directory = directory;
        this.maker = maker;
        this.out = out;
        JdbcDataSource inMemory = new JdbcDataSource();
        inMemory.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        this.database = inMemory;
    }

    /** Makes the sink, for each run another one: what an instance has in its fields dies with it. */
    @FunctionalInterface
    public interface Maker {
        JdbcBatchSink of(DataSource database, String query, String table);
    }

    /**
     * Runs the query twice.
     *
     * @param directory of its own: for the source's files and the checkpoint
     * @return the ids that are in the table after the first run, and after the second
     */
    public static List<List<String>> show(SparkSession session, Path directory, Maker maker, Consumer<String> out)
            throws IOException, SQLException, TimeoutException {
        return new SinkCrash(session, directory, maker, out).show();
    }

    private List<List<String>> show() throws IOException, SQLException, TimeoutException {
        Path source = Files.createDirectories(directory.resolve("source"));
        for (int file = 0; file < FILES.size(); file++) {
            Path written = Files.writeString(source.resolve(file + ".csv"), FILES.get(file));
            Files.setLastModifiedTime(written, FileTime.from(DAY.plusSeconds(file))); // Spark reads the oldest first
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table plays (id varchar, viewer int, film int)");
            statement.execute(JdbcBatchSink.CREATE_BATCHES);
        }
        CrashPoints points = CrashPoints.atHit(SINK_IS_DONE, 2);
        List<List<String>> tables = new ArrayList<>();
        for (int run = 1; run <= 2; run++) {
            out.accept("run " + run);
            run(source, maker.of(database, "plays-to-table", "plays"), points);
            tables.add(table());
            out.accept("  in the table: " + tables.get(run - 1));
        }
        return tables;
    }

    private void run(Path source, JdbcBatchSink sink, CrashPoints points) throws TimeoutException {
        VoidFunction2<Dataset<Row>, Long> batchByBatch = (batch, number) -> {
            out.accept("  batch %d comes with %d plays".formatted(number, batch.count()));
            sink.call(batch, number);
            points.reached(SINK_IS_DONE);
        };
        StreamingQuery query = session.readStream()
                .schema("id string, viewer int, film int")
                .option("sep", " ")
                .option("maxFilesPerTrigger", 1)
                .csv(source.toString())
                .writeStream()
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", directory.resolve("checkpoint").toString())
                .foreachBatch(batchByBatch)
                .start();
        try (QuietLog expected = QuietLog.of(MicroBatchExecution.class)) {
            query.awaitTermination();
        } catch (StreamingQueryException died) {
            out.accept("  the query dies: " + died.getCause().getMessage());
        }
    }

    private List<String> table() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from plays order by id")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
