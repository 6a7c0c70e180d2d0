package dev.streambook.recommender.live.process;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.recommender.settings.SettingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one folder below which a run keeps its logs, channels, topics and archive.
 *
 * <p>Either it lies in a {@link TemporaryFolder} and goes when the run ends; what a killed run left is cleared by the next. Or
 * the user has named it: then it stays, and a later run goes on with what is in it. One run at a time uses it.
 */
public final class WorkFolder implements AutoCloseable {

    private static final String PREFIX = "streambook-live-";
    private static final String LOCK = "in-use";
    private static final String TEMPORARY = "tmp";

    private final Path path;
    private final FileChannel lock;

    private WorkFolder(Path path, FileChannel lock) throws IOException {
        this.path = path;
        this.lock = lock;
        delete(path.resolve(TEMPORARY));
        LeftLibraries.clear(TemporaryFolder.parent(), Files.getOwner(path));
        System.setProperty("java.io.tmpdir", folder(TEMPORARY).toString());
    }

    /** Creates a folder that goes with the run, named by this process. */
    public static WorkFolder create() {
        Path parent = TemporaryFolder.parent();
        try {
            Files.createDirectories(parent);
            clearWhatDeadRunsLeft(parent);
            return new WorkFolder(
                    Files.createDirectory(
                            parent.resolve(PREFIX + ProcessHandle.current().pid())),
                    null);
        } catch (IOException e) {
            throw new LiveException(
                    "cannot write to the temporary folder %s (%s); expected a folder with room for this run; set -Djava.io.tmpdir"
                            .formatted(parent, e.getMessage()));
        }
    }

    /**
     * Takes the folder of the user's, with what an earlier run has left in it.
     *
     * @param folder created if it is missing
     * @throws SettingException if it cannot be used: there is a comma in its path, it is no folder, or another run uses it
     */
    public static WorkFolder keep(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        if (path.toString().contains(",")) {
            throw new SettingException(
                    "--data is %s; expected a path without a comma, as Kafka separates folders by commas"
                            .formatted(folder));
        }
        try {
            Files.createDirectories(path);
            FileChannel lock =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(lock)) {
                lock.close();
                throw new SettingException(
                        "--data is %s, which another run uses; expected a folder of its own; end that run or name another folder"
                                .formatted(folder));
            }
            return new WorkFolder(path, lock);
        } catch (IOException e) {
            throw new SettingException(
                    "--data is %s, which cannot be used (%s); expected a folder to write into".formatted(folder, e));
        }
    }

    /** Whether it stays when the run ends. */
    public boolean isKept() {
        return lock != null;
    }

    /** What is left on the disk on which it lies. */
    public DiskRoom room() {
        return DiskRoom.of(path);
    }

    /** A folder of this name below, created. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of this name for what no later run needs, created and empty. */
    public Path temporary(String name) {
        return folder(TEMPORARY + "/" + name);
    }

    /** Deletes everything, or what is temporary. A file that vanishes meanwhile is no error: engines clear up, too. */
    @Override
    public void close() throws IOException {
        if (lock == null) {
            delete(path);
        } else {
            delete(path.resolve(TEMPORARY));
            lock.close();
        }
    }

    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
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
        if (Files.notExists(folder)) {
            return;
        }
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
