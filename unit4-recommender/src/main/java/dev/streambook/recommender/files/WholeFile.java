package dev.streambook.recommender.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that has its old bytes or its new ones, whenever the process ends. */
public final class WholeFile {

    private WholeFile() {}

    /** Replaces the file, or makes it, and returns when its new bytes are on the disk. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path fresh = Files.write(
                file.resolveSibling(file.getFileName() + ".new"),
                bytes,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
