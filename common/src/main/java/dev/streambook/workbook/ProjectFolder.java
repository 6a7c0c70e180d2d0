package dev.streambook.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the checkout is: tests run from a module's folder under Maven and from anywhere in an IDE. */
public final class ProjectFolder {

    private ProjectFolder() {}

    /**
     * The folder that holds {@code common/} and {@code docs/}: {@code -Dstreambook.root}, else the nearest one upwards.
     *
     * @throws IllegalStateException where there is none
     */
    public static Path root() {
        return find().orElseThrow(() -> new IllegalStateException("no Streambook checkout at or above "
                + Path.of("").toAbsolutePath() + "; run from inside it, or set -Dstreambook.root to its folder"));
    }

    /** The same, empty where the code runs away from its checkout, as on a cluster. */
    public static Optional<Path> find() {
        String given = System.getProperty("streambook.root");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("common")))
                .filter(folder -> Files.isDirectory(folder.resolve("docs")))
                .findFirst();
    }

    /** The module of a unit, such as {@code unit1-concepts} for 1; {@code unit1} away from the checkout. */
    public static String module(int unit) {
        String prefix = "unit" + unit;
        return find().flatMap(root -> child(root, prefix + "-")).orElse(prefix);
    }

    private static Optional<String> child(Path folder, String prefix) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
