package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import dev.streambook.workbook.Promise;
import dev.streambook.workbook.Todo;
import dev.streambook.workbook.Workbook;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the learner stands in one unit, as this run and earlier ones saw it. */
public record Board(int unit, List<Row> rows) {

    /** The learner's answer to one exercise. */
    public enum State {
        GREEN,
        RED,
        TODO,
        /** Written, but since it changed it was not held to every rule. */
        UNTESTED
    }

    /**
     * @param broken the tests that the learner's answer failed
     * @param reference the tests that the course's own answer failed: none, in a sound checkout
     */
    public record Row(
            ExerciseEntry exercise, State state, List<Todo> todos, List<String> broken, List<String> reference) {

        /** What the failed tests hold the answer to, in the order of the tests: the first was told in full. */
        public List<Promise> promises() {
            Class<?> specification = specification(exercise);
            return HeldPromises.tests(specification).stream()
                    .filter(test -> broken.contains(test.getName()))
                    .sorted(ExamplesFirst.of(specification))
                    .flatMap(test -> HeldPromises.first(exercise, test).stream())
                    .distinct()
                    .toList();
        }
    }

    /** What is remembered of the learner's answers in this checkout. */
    public static Board remembered(int unit, Workbook workbook) {
        return of(unit, workbook, Progress.ofThisCheckout().with(new Results(), workbook));
    }

    /** The board for people, as it is printed after a unit's tests. */
    public String text() {
        return BoardText.of(this);
    }

    /** The same facts for programs. */
    public String json() {
        return BoardJson.of(this);
    }

    /** Keeps it in {@code target/streambook/board.json} of the unit's module, where other programs look. */
    public void keep() {
        RunFiles.write(this);
    }

    static Board of(int unit, Workbook workbook, Results results) {
        return new Board(
                unit,
                workbook.exercises().stream()
                        .map(exercise -> row(exercise, results))
                        .toList());
    }

    public long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    /** What to do next: mend what is red, else the first that is not written. */
    public Optional<ExerciseEntry> next() {
        return first(State.RED).or(() -> first(State.TODO));
    }

    private Optional<ExerciseEntry> first(State state) {
        return rows.stream()
                .filter(row -> row.state() == state)
                .map(Row::exercise)
                .findFirst();
    }

    private static Row row(ExerciseEntry exercise, Results results) {
        List<Todo> todos = exercise.todos();
        Results.Tally yours = results.of(exercise, Origin.YOURS);
        return new Row(
                exercise,
                state(todos, yours, exercise),
                todos,
                sorted(yours.failed()),
                sorted(results.of(exercise, Origin.REFERENCE).failed()));
    }

    private static State state(List<Todo> todos, Results.Tally yours, ExerciseEntry exercise) {
        if (!yours.failed().isEmpty()) {
            return State.RED;
        }
        if (!todos.isEmpty()) {
            return State.TODO;
        }
        return yours.passed().containsAll(rules(exercise)) ? State.GREEN : State.UNTESTED;
    }

    private static List<String> rules(ExerciseEntry exercise) {
        return HeldPromises.tests(specification(exercise)).stream()
                .map(Method::getName)
                .toList();
    }

    private static Class<?> specification(ExerciseEntry exercise) {
        try {
            return Class.forName(
                    exercise.specificationClass(), false, exercise.contract().getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    exercise.name() + " has no specification " + exercise.specificationClass(), e);
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.toList());
    }
}
