package dev.streambook.recommender.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.streambook.recommender.files.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What earlier runs have written into a folder of log files. A run that was killed can have left half a line at the end of a
 * file, and a spooled file without its final name.
 *
 * <p>Files can be dropped, and their lines are still counted: the folder remembers in {@code dropped.json} how many the source
 * had written into them. This is written down first, with the names, so that a crash in the middle leaves no file that would be
 * counted twice.
 */
public final class WrittenLogs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte LINE_END = '\n';
    private static final String GROWING = ".part";
    private static final String DROPPED = "dropped.json";

    private final Path folder;

    public WrittenLogs(Path folder) {
        this.folder = folder;
    }

    /**
     * @param lines of the source, in files that are gone or named here
     * @param files names of those that were deleted last
     */
    record Dropped(long lines, List<String> files) {}

    /** The whole lines of a file, and where the last of them ends. */
    private record Whole(long lines, long bytes) {}

    /**
     * Cuts half lines off, gives each file its final name, and counts the lines of the source, those of dropped files with them.
     * To be called before the agent and a writer begin; the source then writes the half line again, whole.
     */
    public long settle() throws IOException {
        Dropped dropped = dropped();
        for (String name : dropped.files()) {
            Files.deleteIfExists(folder.resolve(name));
        }
        long lines = dropped.lines();
        for (Path file : files()) {
            long whole = settle(file);
            lines += isSource(file) ? whole : 0;
            String name = file.getFileName().toString();
            if (name.endsWith(GROWING)) {
                Files.move(file, file.resolveSibling(name.substring(0, name.length() - GROWING.length())));
            }
        }
        return lines;
    }

    /**
     * Deletes files. Only one thread at a time may do this, and none while another settles.
     *
     * @param mayGo whether a file is written no more, and each of its lines is safe elsewhere
     */
    public void drop(Predicate<Path> mayGo) throws IOException {
        List<Path> going = new ArrayList<>(files());
        going.removeIf(mayGo.negate());
        if (going.isEmpty()) {
            return;
        }
        Dropped before = dropped();
        long lines = before.lines();
        for (Path file : going) {
            boolean isCounted = before.files().contains(file.getFileName().toString());
            lines += isSource(file) && !isCounted ? whole(file).lines() : 0;
        }
        remember(new Dropped(
                lines, going.stream().map(file -> file.getFileName().toString()).toList()));
        for (Path file : going) {
            Files.delete(file);
        }
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

    private static boolean isSource(Path file) {
        return file.getFileName().toString().startsWith(LogFileWriter.SOURCE);
    }

    private Dropped dropped() throws IOException {
        Path file = folder.resolve(DROPPED);
        return Files.exists(file) ? JSON.readValue(Files.readAllBytes(file), Dropped.class) : new Dropped(0, List.of());
    }

    private void remember(Dropped dropped) throws IOException {
        WholeFile.replace(folder.resolve(DROPPED), JSON.writeValueAsBytes(dropped));
    }

    private static long settle(Path file) throws IOException {
        Whole whole = whole(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole.bytes());
        }
        return whole.lines();
    }

    private static Whole whole(Path file) throws IOException {
        long lines = 0;
        long bytes = 0;
        long at = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            while (channel.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    at++;
                    if (buffer.get() == LINE_END) {
                        lines++;
                        bytes = at;
                    }
                }
                buffer.clear();
            }
        }
        return new Whole(lines, bytes);
    }
}
