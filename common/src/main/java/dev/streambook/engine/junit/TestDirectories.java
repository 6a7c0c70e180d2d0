package dev.streambook.engine.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** Directories under {@code java.io.tmpdir}, which is {@code target/tmp} in a Maven run. */
final class TestDirectories {

    private TestDirectories() {}

    /** A new directory for one test. */
    static Path create(String name) {
        try {
            Path root = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
            return Files.createTempDirectory(root, name + "-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a directory for " + name, e);
        }
    }

    /** A new directory that is deleted when the JVM ends. */
    static Path ofThisJvm(String name) {
        Path directory = create(name);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory), "delete " + directory));
        return directory;
    }

    /** Deletes what can be deleted: an engine may still be writing into it, and {@code target} is cleaned anyway. */
    static void delete(Path directory) {
        FileUtils.deleteQuietly(directory.toFile());
    }
}
