package dev.streambook.engine.spark;

import dev.streambook.engine.spark.files.JavaFileContext;
import dev.streambook.engine.spark.files.JavaFileSystem;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.Utils;

/**
 * Spark on two threads of this JVM, without a web page, everything it writes under one directory.
 *
 * <p>A JVM can hold one Spark context. Tests share it and take a {@link #newSession()} each: temporary views, SQL settings,
 * functions and streaming queries belong to the session; the catalogue's tables and cached data belong to the context and
 * are seen by all. Times are shown and parsed in UTC. Starting takes 2 to 3 s on a cold JVM.
 */
public final class LocalSpark implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /**
     * Not Spark's default, lz4: from JDK 19 on, its native library is unpacked into the temporary folder that the JVM was
     * started with, even where {@code java.io.tmpdir} was set since, and stays there when the JVM is killed. A DStream's
     * checkpoint is always read as lz4, whatever is set, so a context that may have DStreams (exercise 3.6) keeps lz4.
     */
    private static final String CODEC = "snappy";

    private final SparkSession root;

    private LocalSpark(SparkSession root) {
        this.root = root;
    }

    /**
     * @param directory for tables, shuffles and temporary files; created if missing
     * @throws IllegalStateException if a Spark session runs in this JVM already
     */
    public static LocalSpark start(Path directory) {
        return start(settings(directory));
    }

    /** The same with Spark's own web page; {@link #page} says where. */
    public static LocalSpark startWithPage(Path directory) {
        return start(settings(directory).config("spark.ui.enabled", true));
    }

    /**
     * The same for several jobs at once, on four threads: streaming queries, whose tasks wait for files more than they
     * compute, and a training beside them. A thread's jobs can be put into a pool of their own ({@code
     * spark.scheduler.pool}); the pools get the same share of the threads. A stage of a job is one task: a training that takes
     * all processors makes everybody wait who asks for an answer meanwhile.
     */
    public static LocalSpark startForSeveralJobs(Path directory) {
        return start(settings(directory)
                .master("local[4]")
                .config("spark.default.parallelism", 1)
                .config("spark.sql.shuffle.partitions", 1)
                .config("spark.scheduler.mode", "FAIR")
                .config("spark.io.compression.codec", CODEC)
                .config("spark.sql.streaming.stateStore.compression.codec", CODEC));
    }

    private static LocalSpark start(SparkSession.Builder settings) {
        // Spark itself would hand out the session that is running, with its old settings, and say nothing.
        if (SparkSession.getDefaultSession().isDefined()) {
            throw new IllegalStateException("Spark context %s runs in this JVM already; expected none; close it first"
                    .formatted(SparkSession.getDefaultSession()
                            .get()
                            .sparkContext()
                            .appName()));
        }
        onLoopback();
        return new LocalSpark(settings.getOrCreate());
    }

    /**
     * To be called before any class of Spark's SQL is used: else that class asks for this machine's own name, which need not
     * resolve, and cannot be loaded again.
     */
    public static void onLoopback() {
        Utils.setCustomHostname(LOOPBACK);
    }

    private static SparkSession.Builder settings(Path directory) {
        return SparkDefaults.session("streambook")
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", LOOPBACK)
                .config("spark.driver.bindAddress", LOOPBACK)
                .config("spark.local.dir", directory.resolve("local").toString())
                .config("spark.sql.warehouse.dir", directory.resolve("tables").toString())
                .config("spark.hadoop.fs.file.impl", JavaFileSystem.class.getName())
                .config("spark.hadoop.fs.AbstractFileSystem.file.impl", JavaFileContext.class.getName())
                .config("spark.sql.streaming.forceDeleteTempCheckpointLocation", true);
    }

    /** The address of Spark's web page; empty where it was started without. */
    public Optional<String> page() {
        return Optional.ofNullable(root.sparkContext().uiWebUrl().getOrElse(() -> null));
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
