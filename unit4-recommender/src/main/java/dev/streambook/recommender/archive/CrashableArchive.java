package dev.streambook.recommender.archive;

import dev.streambook.recommender.topics.StageAudit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The archive, which can be made to crash in the middle of a batch. It then begins anew from what is on the disk. */
public final class CrashableArchive implements AutoCloseable {

    private static final long LOOK_MILLIS = 5;

    private final Supplier<EventArchive> start;
    private volatile EventArchive archive;
    private volatile Optional<String> failure = Optional.empty();
    private boolean closed;

    /** @param start makes the archive, from the same folders each time */
    public CrashableArchive(Supplier<EventArchive> start) {
        this.start = start;
        this.archive = start.get();
    }

    /** What has been archived since the archive was first started; {@code out} is the number of its rows. */
    public StageAudit audit() {
        return archive.audit();
    }

    /** Why the query has ended by itself, or could not begin anew; empty as long as it runs. */
    public Optional<String> failure() {
        return failure.or(archive::failure);
    }

    /**
     * Stops the query in the middle of its next batch, and begins anew. Returns when the query runs again.
     *
     * @param patience how long to wait for a batch; if none comes, the query is stopped between two
     * @return when it had stopped: what is reported later is the new query's
     */
    public Instant crash(Duration patience) throws InterruptedException {
        awaitBatch(System.nanoTime() + patience.toNanos());
        synchronized (this) {
            archive.close();
            Instant stopped = Instant.now();
            if (!closed) {
                begin();
            }
            return stopped;
        }
    }

    private void begin() {
        try {
            archive = start.get();
        } catch (RuntimeException e) {
            failure = Optional.of("the archive could not begin anew: " + e.getMessage());
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        archive.close();
    }

    private void awaitBatch(long deadline) throws InterruptedException {
        while (!archive.isInBatch() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
