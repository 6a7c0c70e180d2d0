package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Todo;
import dev.streambook.workbook.Whose;
import dev.streambook.workbook.Workbook;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Where the learner stands in one unit, as the last run saw it. */
record Board(int unit, List<Row> rows) {

    /** The learner's answer to one exercise. */
    enum State {
        SOLVED,
        WRONG,
        TODO,
        /** Written, but this run did not hold it to every rule. */
        UNTESTED
    }

    /**
     * @param broken the rules that the learner's answer broke
     * @param reference the rules that the course's own answer broke: none, in a sound checkout
     */
    record Row(ExerciseEntry exercise, State state, List<Todo> todos, List<String> broken, List<String> reference) {}

    static Board of(int unit, Workbook workbook, Results results) {
        return new Board(
                unit,
                workbook.exercises().stream()
                        .map(exercise -> row(exercise, results))
                        .toList());
    }

    long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    /** What to do next: mend what is wrong, else the first that is not written. */
    Optional<ExerciseEntry> next() {
        return first(State.WRONG).or(() -> first(State.TODO));
    }

    private Optional<ExerciseEntry> first(State state) {
        return rows.stream()
                .filter(row -> row.state() == state)
                .map(Row::exercise)
                .findFirst();
    }

    private static Row row(ExerciseEntry exercise, Results results) {
        List<Todo> todos = exercise.todos();
        Results.Tally yours = results.of(exercise, Whose.YOURS);
        return new Row(
                exercise,
                state(todos, yours, exercise),
                todos,
                sorted(yours.failed()),
                sorted(results.of(exercise, Whose.REFERENCE).failed()));
    }

    private static State state(List<Todo> todos, Results.Tally yours, ExerciseEntry exercise) {
        if (!yours.failed().isEmpty()) {
            return State.WRONG;
        }
        if (!todos.isEmpty()) {
            return State.TODO;
        }
        return yours.passed().containsAll(rules(exercise)) ? State.SOLVED : State.UNTESTED;
    }

    private static List<String> rules(ExerciseEntry exercise) {
        try {
            Class<?> specification = Class.forName(
                    exercise.specificationClass(), false, exercise.contract().getClassLoader());
            return Arrays.stream(specification.getDeclaredMethods())
                    .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                    .map(Method::getName)
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    exercise.name() + " has no specification " + exercise.specificationClass(), e);
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.toList());
    }
}
