package dev.streambook.recommender.live.fault;

import dev.streambook.recommender.intake.LogFileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Log files beside those of the source, for lines that the source never wrote. Thread safe. */
public final class FaultLog implements AutoCloseable {

    /** How the files' names begin. */
    public static final String NAME = "faults";

    private final LogFileWriter log;
    private final AtomicLong written = new AtomicLong();

    /** @param log closed with this */
    public FaultLog(LogFileWriter log) {
        this.log = log;
    }

    /** The intake sees them when this returns. Counted before they are written: nothing may arrive that was never sent. */
    public void write(List<byte[]> lines) {
        written.addAndGet(lines.size());
        try {
            log.writeAll(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("the lines cannot be written: " + e.getMessage(), e);
        }
    }

    /** Lines written in this run. */
    public long written() {
        return written.get();
    }

    /** Whether lines may still come into the file. */
    public boolean isWriting(Path file) {
        return log.isWriting(file);
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
