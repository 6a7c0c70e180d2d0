package dev.streambook.recommender.live.source;

import dev.streambook.recommender.intake.LogFileWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets a source write into the log folder that the intake reads, in a thread of its own. What was written is flushed
 * several times a second, so that a slow source's line does not wait for company.
 */
public final class SourceRun implements AutoCloseable {

    private static final long FLUSH_MILLIS = 100;

    private final Source source;
    private final LogFileWriter log;
    private final long before;
    private final AtomicLong written = new AtomicLong();
    private final Thread writer = new Thread(this::write, "source");
    private final Thread flusher = new Thread(this::flush, "source-flush");
    private volatile boolean ended;
    private volatile String failure;

    /** @param before how many lines of this source an earlier run has written */
    public SourceRun(Source source, LogFileWriter log, long before) {
        this.before = before;
        this.source = source;
        this.log = log;
    }

    public void start() {
        writer.start();
        flusher.start();
    }

    /** What the source is, for the user. */
    public String name() {
        return source.name();
    }

    /** Lines written so far, with those of earlier runs. */
    public long written() {
        return before + written.get();
    }

    /** Whether lines may still come into the file. */
    public boolean isWriting(Path file) {
        return log.isWriting(file);
    }

    /** Whether there is no more to come; all that was written is then visible to the intake. */
    public boolean hasEnded() {
        return ended;
    }

    /** Why it ended before its time. */
    public Optional<String> failure() {
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
            source.run(
                    line -> {
                        log.write(line);
                        written.incrementAndGet();
                    },
                    before);
            log.flush();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            failure = "the source stopped after %,d lines: %s".formatted(written(), e.getMessage());
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
