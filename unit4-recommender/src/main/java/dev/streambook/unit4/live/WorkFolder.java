package dev.streambook.unit4.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one folder below which a run keeps its logs, channels and archive. It lies in the JVM's {@code java.io.tmpdir} and
 * goes when the run ends; what a killed run left is cleared by the next.
 */
final class WorkFolder implements AutoCloseable {

    private static final String PREFIX = "streambook-live-";

    private final Path path;

    private WorkFolder(Path path) {
        this.path = path;
    }

    /** Creates the folder, named by this process. */
    static WorkFolder create() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        try {
            Files.createDirectories(parent);
            clearWhatDeadRunsLeft(parent);
            Path path = Files.createDirectory(
                    parent.resolve(PREFIX + ProcessHandle.current().pid()));
            System.setProperty(
                    "java.io.tmpdir", Files.createDirectory(path.resolve("tmp")).toString());
            return new WorkFolder(path);
        } catch (IOException e) {
            throw new LiveException(
                    "cannot write to the temporary folder %s (%s); expected a folder with room for this run; set -Djava.io.tmpdir"
                            .formatted(parent, e.getMessage()));
        }
    }

    /** A folder of this name below, created. */
    Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything. A file that vanishes meanwhile is no error: engines clear up, too. */
    @Override
    public void close() throws IOException {
        delete(path);
    }

    private static void clearWhatDeadRunsLeft(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            List<Path> left = children.filter(WorkFolder::isOfDeadRun).toList();
            for (Path folder : left) {
                delete(folder);
            }
        }
    }

    private static boolean isOfDeadRun(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches(PREFIX + "\\d+")
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                        .isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
