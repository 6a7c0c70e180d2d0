package dev.streambook.workbook;

import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The registry: every exercise of a package, found by its {@link Exercise} annotation and ordered by number. An exercise
 * is listed nowhere else.
 */
public record Workbook(List<ExerciseEntry> exercises) {

    private static final String PACKAGE = "dev.streambook.unit";

    public Workbook {
        exercises =
                exercises.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    /** The exercises of one unit. */
    public static Workbook ofUnit(int unit) {
        return ofPackage(PACKAGE + unit);
    }

    /** The exercises whose contracts stand in {@code packageName} or below it. */
    public static Workbook ofPackage(String packageName) {
        return new Workbook(
                ReflectionSupport.findAllClassesInPackage(
                                packageName, type -> type.isAnnotationPresent(Exercise.class), name -> true)
                        .stream()
                        .map(ExerciseEntry::of)
                        .toList());
    }

    /** The first exercise, by number, in which something is left to do. */
    public Optional<ExerciseEntry> next() {
        return exercises.stream().filter(entry -> !entry.todos().isEmpty()).findFirst();
    }
}
