package dev.streambook.recommender.live.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The native libraries of Spark's linear algebra, which a JVM unpacks to load them.
 *
 * <p>They go when the JVM ends, but not when it is killed. On JDK 19 and newer they lie beside the {@link WorkFolder}, as the
 * JVM takes its folder for temporary files once, at its start.
 */
final class LeftLibraries {

    private static final Pattern NAME = Pattern.compile("libnetlib(blas|lapack|arpack)jni\\.so[0-9]+");

    /** A JVM that is about to load one needs its file until then; once it is loaded, no file is needed any more. */
    private static final Duration LOADING = Duration.ofMinutes(10);

    private LeftLibraries() {}

    /** Deletes those of this folder that no JVM needs. What belongs to another user is left to that user. */
    static void clear(Path folder, UserPrincipal owner) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Instant latest = Instant.now().minus(LOADING);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> libraries = files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .toList();
            for (Path library : libraries) {
                if (isLeft(library, owner, latest)) {
                    Files.deleteIfExists(library);
                }
            }
        }
    }

    private static boolean isLeft(Path library, UserPrincipal owner, Instant latest) throws IOException {
        try {
            return Files.isRegularFile(library, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(library).equals(owner)
                    && Files.getLastModifiedTime(library).toInstant().isBefore(latest);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }
}
