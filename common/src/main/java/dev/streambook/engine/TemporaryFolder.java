package dev.streambook.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * New folders for what engines write.
 *
 * <p>They lie in {@code java.io.tmpdir} unless its path has a comma. Kafka's {@code log.dirs}, Flume's {@code dataDirs} and
 * Spark's {@code spark.local.dir} are lists separated by commas, and none of the three can hold a comma in a name: then the
 * folders lie in the system's temporary folder, or else in the user's home.
 */
public final class TemporaryFolder {

    private TemporaryFolder() {}

    /**
     * Creates a folder whose name starts so.
     *
     * @throws IllegalStateException where every folder that comes into question has a comma
     */
    public static Path create(String prefix) {
        try {
            return Files.createTempDirectory(Files.createDirectories(parent()), prefix);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a temporary folder in " + parent(), e);
        }
    }

    /** The same; the folder is deleted when the JVM ends. */
    public static Path ofThisJvm(String prefix) {
        Path folder = create(prefix);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile()), "delete " + folder));
        return folder;
    }

    /** Where {@link #create} puts its folders; it need not exist. */
    public static Path parent() {
        return firstWithoutComma(Stream.of(
                        System.getProperty("java.io.tmpdir"),
                        System.getenv("TMPDIR"),
                        System.getenv("TEMP"),
                        "/tmp",
                        System.getProperty("user.home"))
                .filter(Objects::nonNull)
                .map(folder -> Path.of(folder).toAbsolutePath())
                .toList());
    }

    static Path firstWithoutComma(List<Path> folders) {
        return folders.stream()
                .filter(folder -> !folder.toString().contains(","))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "each of the temporary folders %s has a comma; expected one without, as Kafka, Flume and Spark separate folders by commas; set -Djava.io.tmpdir"
                                .formatted(folders)));
    }
}
