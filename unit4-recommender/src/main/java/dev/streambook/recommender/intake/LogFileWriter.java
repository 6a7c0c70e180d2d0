package dev.streambook.recommender.intake;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes JSON lines into the log folder that the intake agent reads, a new file when one is full.
 *
 * <p>A <em>tailed</em> log grows under its final name {@code *.jsonl} while the agent follows it. A <em>spooled</em> log
 * grows as {@code *.part} and gets its final name by one atomic rename when it is full, flushed or closed, so that the
 * agent sees whole files only; Windows needs this, as Flume's taildir source does not run there. Names never come twice,
 * also not after a restart or from two writers.
 *
 * <p>Lines reach the file whole: never does a flush part one. What was written is safe from a crash of this process after
 * {@link #flush()}; no line is forced to the disk. Nothing is deleted here: a file that is {@linkplain #isWriting written no more}
 * may go when the agent has read it.
 * Thread safe.
 */
public final class LogFileWriter implements AutoCloseable {

    /** How the names of the files begin into which a source writes. */
    public static final String SOURCE = "events";

    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final String name;
    private final long longestFile;
    private final String growing;
    private final String run =
            Instant.now().toEpochMilli() + "-" + UUID.randomUUID().toString().substring(0, 8);
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER);
    /** Not a channel: an interrupt in the middle of a write would close it. */
    private OutputStream file;

    private Path path;
    private long written;
    private int files;

    private LogFileWriter(Path folder, String name, long longestFile, String growing) throws IOException {
        if (longestFile < 1) {
            throw new IllegalArgumentException(
                    "longest log file is %d bytes; expected 1 or more".formatted(longestFile));
        }
        this.folder = Files.createDirectories(folder);
        this.name = name;
        this.longestFile = longestFile;
        this.growing = growing;
    }

    /** A tailed log of a source. */
    public static LogFileWriter tailed(Path folder, long longestFile) throws IOException {
        return tailed(folder, SOURCE, longestFile);
    }

    /** A spooled log of a source. */
    public static LogFileWriter spooled(Path folder, long longestFile) throws IOException {
        return spooled(folder, SOURCE, longestFile);
    }

    /**
     * @param name how the files' names begin: {@link #SOURCE}, or another word for lines that are not a source's
     * @param longestFile size in bytes at which the next file is begun; a file may be longer by one buffer of 64 KiB
     */
    public static LogFileWriter tailed(Path folder, String name, long longestFile) throws IOException {
        return new LogFileWriter(folder, name, longestFile, "");
    }

    /**
     * @param name how the files' names begin
     * @param longestFile size in bytes at which a file is handed over
     */
    public static LogFileWriter spooled(Path folder, String name, long longestFile) throws IOException {
        return new LogFileWriter(folder, name, longestFile, ".part");
    }

    /**
     * Adds one line.
     *
     * @param line without the line break
     * @throws IllegalArgumentException if a line break is inside: it would come out as two lines
     */
    public synchronized void write(byte[] line) throws IOException {
        for (byte character : line) {
            if (character == '\n') {
                throw new IllegalArgumentException("a line of the log holds a line break; expected one JSON line");
            }
        }
        buffer.writeBytes(line);
        buffer.write('\n');
        if (buffer.size() >= BUFFER) {
            drain();
        }
    }

    /** {@link #write} for each, then {@link #flush()}. */
    public synchronized void writeAll(List<byte[]> lines) throws IOException {
        for (byte[] line : lines) {
            write(line);
        }
        flush();
    }

    /** Makes all lines so far visible to the agent. In a spooled log this ends the file: do it by the second, not by the line. */
    public synchronized void flush() throws IOException {
        drain();
        if (!growing.isEmpty()) {
            endFile();
        }
    }

    /** Whether lines may still come into the file. Once false, it stays so. */
    public synchronized boolean isWriting(Path log) {
        return file != null && growingPath().getFileName().equals(log.getFileName());
    }

    @Override
    public synchronized void close() throws IOException {
        drain();
        endFile();
    }

    private void drain() throws IOException {
        if (buffer.size() == 0) {
            return;
        }
        if (file == null) {
            beginFile();
        }
        file.write(buffer.toByteArray());
        written += buffer.size();
        buffer.reset();
        if (written >= longestFile) {
            endFile();
        }
    }

    private void beginFile() throws IOException {
        path = folder.resolve(String.format(Locale.ROOT, "%s-%s-%06d.jsonl", name, run, ++files));
        file = new FileOutputStream(Files.createFile(growingPath()).toFile());
        written = 0;
    }

    private void endFile() throws IOException {
        if (file == null) {
            return;
        }
        file.close();
        file = null;
        if (!growing.isEmpty()) {
            Files.move(growingPath(), path, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The file that is being written, under the name that it has until then. */
    private Path growingPath() {
        return path.resolveSibling(path.getFileName() + growing);
    }
}
