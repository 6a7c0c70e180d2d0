package dev.streambook.recommender.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the log files that Flume has read, once a minute, so that they do not grow with the run. Each of their lines is then
 * in a channel of Flume, on the disk, or in Kafka.
 */
public final class LogSweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogSweep.class);
    private static final long EVERY_SECONDS = 60;

    private final WrittenLogs logs;
    private final Path state;
    private final Predicate<Path> isWriting;
    private final ScheduledExecutorService schedule =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "log-sweep"));

    /**
     * @param state the folder in which the agent keeps its positions
     * @param isWriting whether a writer of this process still writes into a file
     */
    public LogSweep(WrittenLogs logs, Path state, Predicate<Path> isWriting) {
        this.logs = logs;
        this.state = state;
        this.isWriting = isWriting;
    }

    public void start() {
        schedule.scheduleWithFixedDelay(this::sweepAndReport, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        schedule.shutdown();
        schedule.awaitTermination(EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Deletes what has been read by now. A file that is written no more is never written again, so this is asked first. */
    void sweep() throws IOException {
        ReadPositions positions = ReadPositions.in(state);
        logs.drop(file -> !isWriting.test(file) && isReadWhole(positions, file));
    }

    private static boolean isReadWhole(ReadPositions positions, Path file) {
        try {
            return positions.isReadWhole(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell how long " + file + " is", e);
        }
    }

    /** An exception that left this method would end the schedule; what cannot be deleted now may go the next time. */
    private void sweepAndReport() {
        try {
            sweep();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("log files that have been read are still there: {}", e.getMessage());
        }
    }
}
