package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.ExerciseId;
import dev.streambook.workbook.Workbook;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * {@code -Dexercise=2.9} runs the specification of this exercise and nothing else; {@code 2.0} is the unit's
 * {@code PlayTest}. The pom leaves the other units out.
 */
public final class OneExercise implements PostDiscoveryFilter {

    static final String PROPERTY = "exercise";

    private final String id;

    /** The class that holds the exercise's tests, looked up when the first test is asked about. */
    private String testClass;

    /** JUnit makes it from its name. */
    public OneExercise() {
        this(System.getProperty(PROPERTY));
    }

    /** @param id the exercise's number; null for all tests */
    OneExercise(String id) {
        this.id = id;
    }

    /**
     * Includes what belongs to the exercise.
     *
     * @throws IllegalArgumentException naming the exercises that there are, if this is none of them
     */
    @Override
    public FilterResult apply(TestDescriptor test) {
        if (id == null) {
            return FilterResult.included("every exercise");
        }
        if (testClass == null) {
            testClass = testClass(ExerciseId.parse(id));
        }
        return FilterResult.includedIf(
                test.getSource().flatMap(OneExercise::className).equals(Optional.of(testClass)));
    }

    private static Optional<String> className(TestSource source) {
        if (source instanceof MethodSource method) {
            return Optional.of(method.getClassName());
        }
        return source instanceof ClassSource type ? Optional.of(type.getClassName()) : Optional.empty();
    }

    private static String testClass(ExerciseId id) {
        if (id.number() == 0) {
            return "dev.streambook.unit" + id.unit() + ".PlayTest";
        }
        Workbook unit = Workbook.ofUnit(id.unit());
        return unit.exercises().stream()
                .filter(exercise -> exercise.id().equals(id))
                .map(ExerciseEntry::specificationClass)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no exercise %s; unit %d has %s"
                        .formatted(
                                id,
                                id.unit(),
                                unit.exercises().stream()
                                        .map(exercise -> exercise.id().toString())
                                        .collect(Collectors.joining(", ")))));
    }
}
