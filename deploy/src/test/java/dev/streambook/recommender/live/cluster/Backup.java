package dev.streambook.recommender.live.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files of a cluster that has ended, in one file. */
final class Backup {

    /** What cannot be made again: all else is written anew when the cluster starts. */
    static final List<String> FOLDERS =
            List.of("kafka-1", "kafka-2", "kafka-3", "events", "intake", "archive", "statistics", "dead-letters");

    private Backup() {}

    /**
     * Writes the files of {@link #FOLDERS} into a new file.
     *
     * @return how many bytes they have
     */
    static long write(Path work, Path zip) throws IOException {
        long bytes = 0;
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files(work)) {
                out.putNextEntry(new ZipEntry(Site.slashes(work.relativize(file))));
                bytes += Files.copy(file, out);
                out.closeEntry();
            }
        }
        return bytes;
    }

    /** Writes all files where they were. */
    static void restore(Path zip, Path work) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = work.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
    }

    private static List<Path> files(Path work) {
        return FOLDERS.stream().flatMap(folder -> files(work, folder)).toList();
    }

    private static Stream<Path> files(Path work, String folder) {
        try (Stream<Path> all = Files.walk(work.resolve(folder))) {
            return all.filter(Files::isRegularFile).filter(file -> !file.endsWith(".lock")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
