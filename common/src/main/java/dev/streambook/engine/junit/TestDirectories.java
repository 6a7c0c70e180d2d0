package dev.streambook.engine.junit;

import dev.streambook.engine.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** Directories in a {@link TemporaryFolder}, which lies in {@code target} in a Maven run. */
final class TestDirectories {

    private TestDirectories() {}

    /** A new directory for one test. */
    static Path create(String name) {
        try {
            return TemporaryFolder.create(name + "-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a directory for " + name, e);
        }
    }

    /** A new directory that is deleted when the JVM ends. */
    static Path ofThisJvm(String name) {
        return TemporaryFolder.ofThisJvm(name + "-");
    }

    /** Deletes what can be deleted: an engine may still be writing into it, and {@code target} is cleaned anyway. */
    static void delete(Path directory) {
        FileUtils.deleteQuietly(directory.toFile());
    }
}
