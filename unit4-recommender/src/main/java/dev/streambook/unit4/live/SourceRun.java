package dev.streambook.unit4.live;

import dev.streambook.unit4.intake.LogWriter;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets a source write into the log folder that the intake reads, in a thread of its own. What was written is flushed
 * several times a second, so that a slow source's line does not wait for company.
 */
final class SourceRun implements AutoCloseable {

    private static final long FLUSH_MILLIS = 100;

    private final Source source;
    private final LogWriter log;
    private final AtomicLong written = new AtomicLong();
    private final Thread writer = new Thread(this::write, "source");
    private final Thread flusher = new Thread(this::flush, "source-flush");
    private volatile boolean ended;
    private volatile String failure;

    SourceRun(Source source, LogWriter log) {
        this.source = source;
        this.log = log;
    }

    void start() {
        writer.start();
        flusher.start();
    }

    /** Lines written so far. */
    long written() {
        return written.get();
    }

    /** Whether there is no more to come; all that was written is then visible to the intake. */
    boolean hasEnded() {
        return ended;
    }

    /** Why it ended before its time. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() throws InterruptedException, IOException {
        writer.interrupt();
        writer.join();
        flusher.interrupt();
        flusher.join();
        log.close();
    }

    private void write() {
        try {
            source.run(line -> {
                log.write(line);
                written.incrementAndGet();
            });
            log.flush();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            failure = "the source stopped after %,d lines: %s".formatted(written.get(), e.getMessage());
        } finally {
            ended = true;
        }
    }

    private void flush() {
        try {
            while (!ended) {
                TimeUnit.MILLISECONDS.sleep(FLUSH_MILLIS);
                log.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            failure = "the log cannot be written: " + e.getMessage();
        }
    }
}
