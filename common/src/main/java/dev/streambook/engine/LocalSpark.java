package dev.streambook.engine;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Spark on two threads of this JVM, without a web page, everything it writes under one directory.
 *
 * <p>A JVM can hold one Spark context. Tests share it and take a {@link #newSession()} each: temporary views, SQL settings,
 * functions and streaming queries belong to the session; the catalogue's tables and cached data belong to the context and
 * are seen by all. Times are shown and parsed in UTC. Starting takes 2 to 3 s on a cold JVM.
 */
public final class LocalSpark implements AutoCloseable {

    private final SparkSession root;

    private LocalSpark(SparkSession root) {
        this.root = root;
    }

    /**
     * @param directory for tables, shuffles and temporary files; created if missing
     * @throws IllegalStateException if a Spark session runs in this JVM already
     */
    public static LocalSpark start(Path directory) {
        // Spark itself would hand out the session that is running, with its old settings, and say nothing.
        if (SparkSession.getDefaultSession().isDefined()) {
            throw new IllegalStateException("Spark context %s runs in this JVM already; expected none; close it first"
                    .formatted(SparkSession.getDefaultSession()
                            .get()
                            .sparkContext()
                            .appName()));
        }
        return new LocalSpark(SparkSession.builder()
                .master("local[2]")
                .appName("streambook")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.local.dir", directory.resolve("local").toString())
                .config(
                        "spark.sql.warehouse.dir",
                        directory.resolve("tables").toUri().toString())
                .config("spark.sql.session.timeZone", "UTC")
                // 200 by default: each costs a task, and a state store file at every micro-batch
                .config("spark.sql.shuffle.partitions", 2)
                // of no use to a stream, which warns of it at every start, and of little to data that fit a test
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.sql.streaming.forceDeleteTempCheckpointLocation", true)
                .getOrCreate());
    }

    /** The session that the context was started with. */
    public SparkSession session() {
        return root;
    }

    /** A session that shares the context and nothing else of what a test is likely to change. Costs milliseconds. */
    public SparkSession newSession() {
        return root.newSession();
    }

    /** Stops the context, and with it the queries of every session. */
    @Override
    public void close() {
        root.stop();
        SparkSession.clearActiveSession();
        SparkSession.clearDefaultSession();
    }
}
