package dev.streambook.recommender.live.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/**
 * A file whose time is set anew as long as the program works: what a container's health check looks at where there is no port
 * to ask.
 *
 * @param file empty: nobody looks
 */
record SignOfLife(Optional<Path> file) {

    private static final String PROPERTY = "streambook.sign-of-life";

    /** The file that {@code -Dstreambook.sign-of-life} names. */
    static SignOfLife ofThisProcess() {
        return new SignOfLife(Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of));
    }

    /** I work. */
    void give() throws IOException {
        if (file.isPresent()) {
            if (Files.notExists(file.get())) {
                Files.createFile(file.get());
            }
            Files.setLastModifiedTime(file.get(), FileTime.from(Instant.now()));
        }
    }
}
