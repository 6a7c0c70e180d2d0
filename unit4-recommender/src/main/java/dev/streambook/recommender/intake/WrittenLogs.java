package dev.streambook.recommender.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What earlier runs have written into a folder of log files. A run that was killed can have left half a line at the end of a
 * file, and a spooled file without its final name.
 */
public final class WrittenLogs {

    private static final byte LINE_END = '\n';
    private static final String GROWING = ".part";

    private final Path folder;

    public WrittenLogs(Path folder) {
        this.folder = folder;
    }

    /**
     * Cuts half lines off, gives each file its final name, and counts the lines of the source. To be called before the agent
     * and a writer begin; the source then writes the half line again, whole.
     */
    public long settle() throws IOException {
        long lines = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString();
            long whole = settle(file);
            lines += name.startsWith(LogFileWriter.SOURCE) ? whole : 0;
            if (name.endsWith(GROWING)) {
                Files.move(file, file.resolveSibling(name.substring(0, name.length() - GROWING.length())));
            }
        }
        return lines;
    }

    /** The log files, read or not. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".jsonl"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static long settle(Path file) throws IOException {
        long lines = 0;
        long whole = 0;
        long at = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            while (channel.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    at++;
                    if (buffer.get() == LINE_END) {
                        lines++;
                        whole = at;
                    }
                }
                buffer.clear();
            }
            channel.truncate(whole);
        }
        return lines;
    }
}
