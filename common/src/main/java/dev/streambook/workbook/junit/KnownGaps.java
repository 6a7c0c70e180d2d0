package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * What is known to be missing still: promises that no wrong answer breaks, and wrong answers that break more than one. Each
 * unit may have one list, the resource {@code known-gaps.txt} beside its specifications, with one {@code exercise/promise}
 * or {@code exercise/WrongAnswer} a line. The build subtracts what it lists, and fails for an entry that is no gap.
 */
final class KnownGaps {

    private static final String FILE = "known-gaps.txt";

    private final ExerciseEntry exercise;
    private final List<String> names;

    private KnownGaps(ExerciseEntry exercise, List<String> names) {
        this.exercise = exercise;
        this.names = names;
    }

    static KnownGaps of(ExerciseEntry exercise) {
        String start = exercise.id() + "/";
        return new KnownGaps(
                exercise,
                lines(exercise.contract()).stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith(start))
                        .map(line -> line.substring(start.length()))
                        .toList());
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** Entries that are neither among the promises nor among the wrong answers that may be gaps. */
    List<String> otherThan(Collection<String> promises, Collection<String> wrongAnswers) {
        return names.stream()
                .filter(name -> !promises.contains(name) && !wrongAnswers.contains(name))
                .map(name -> "%s lists %s/%s, which is no gap; take the line away".formatted(FILE, exercise.id(), name))
                .toList();
    }

    private static List<String> lines(Class<?> contract) {
        try (InputStream bytes = contract.getClassLoader()
                .getResourceAsStream(contract.getPackageName().replace('.', '/') + "/" + FILE)) {
            return bytes == null
                    ? List.of()
                    : new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of known gaps cannot be read", e);
        }
    }
}
