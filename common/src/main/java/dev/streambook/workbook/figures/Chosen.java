package dev.streambook.workbook.figures;

import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a user has asked to be measured: {@code -Dbench=producer} reaches the bench of every unit that is built. */
public final class Chosen {

    private Chosen() {}

    /**
     * Which of a unit's measurements to run: all if none is named, and nothing if those of another unit are.
     *
     * @param own the names of this unit's measurements. A new one needs an empty record, {@code docs/unitN/bench/name.csv}, before its
     *     first run
     * @throws IllegalArgumentException for a name that no unit has a record of
     */
    public static List<String> of(Collection<String> own, String... named) {
        Set<String> known = new TreeSet<>(own);
        known.addAll(recorded());
        if (!known.containsAll(List.of(named))) {
            throw new IllegalArgumentException("bench is %s; expected some of %s".formatted(List.of(named), known));
        }
        return own.stream()
                .filter(name -> named.length == 0 || List.of(named).contains(name))
                .toList();
    }

    private static List<String> recorded() {
        try (Stream<Path> files = Files.walk(ProjectFolder.root().resolve("docs"), 3)) {
            return files.filter(file -> file.getParent().endsWith("bench"))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .map(name -> name.substring(0, name.length() - ".csv".length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
