package dev.streambook.workbook.junit;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.launcher.LauncherSession;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The lessons of a run on the console, where Maven prints each failure twice and sorts them by name. The first broken rule of an
 * answer is told in full, once and last on the screen; its other broken rules are named, in the order of the file. A test
 * runner that lists its tests itself, as IDEs do, has no use for it: there each failure has its own lesson. Thread-safe.
 */
final class Lessons {

    /** {@code -Dstreambook.lessons=all}: each failure with its lesson, as in an IDE. */
    static final String PROPERTY = "streambook.lessons";

    private static final String KEY = "lessons";
    private static final String SUREFIRE = "org.apache.maven.surefire.booter.ForkedBooter";

    private final Map<Results.Key, Told> told = new LinkedHashMap<>();

    /** Whether this run is one of Maven's and nobody has asked for all lessons. */
    static boolean areCollected() {
        return isMaven() && !"all".equals(System.getProperty(PROPERTY));
    }

    void collectIn(LauncherSession session) {
        session.getStore().put(Results.IN_SESSION, KEY, this);
    }

    static Optional<Lessons> in(ExtensionContext context) {
        return Optional.ofNullable(
                context.getStore(StoreScope.LAUNCHER_SESSION, Results.NAMESPACE).get(KEY, Lessons.class));
    }

    static Optional<Lessons> in(LauncherSession session) {
        return Optional.ofNullable(session.getStore().get(Results.IN_SESSION, KEY, Lessons.class));
    }

    /** What the test throws: the first of an answer a failure of one line, the others that they are told with the first. */
    synchronized Throwable add(Answer<?> answer, Throwable broken, Lesson lesson) {
        Told ofAnswer = told.computeIfAbsent(new Results.Key(answer.exercise(), answer.origin()), key -> new Told());
        ofAnswer.add(broken, lesson);
        String shortly = "%s: %s".formatted(answer.name(), lesson.rule());
        if (ofAnswer.count() > 1) {
            return new TestAbortedException("red as well: " + shortly);
        }
        AssertionFailedError first = new AssertionFailedError(shortly);
        first.setStackTrace(broken.getStackTrace());
        return first;
    }

    /** A test of the answer was left out, since an earlier one did not come back. */
    synchronized void notRun(Answer<?> answer) {
        told.computeIfAbsent(new Results.Key(answer.exercise(), answer.origin()), key -> new Told())
                .notRun();
    }

    synchronized List<ExerciseEntry> exercises() {
        return told.keySet().stream().map(Results.Key::exercise).distinct().toList();
    }

    /** For the console: an exercise at a time, the reference first. */
    synchronized String shortly(ExerciseEntry exercise, String fileInFull) {
        return each(exercise, answer -> answer.shortly(fileInFull));
    }

    /** Every lesson of the exercise, in the order of the tests. */
    synchronized String inFull(ExerciseEntry exercise) {
        return each(exercise, Told::inFull);
    }

    /** The lessons of one answer, in the order of the tests. */
    synchronized List<Lesson> of(Results.Key answer) {
        Told ofAnswer = told.get(answer);
        return ofAnswer == null ? List.of() : ofAnswer.lessons();
    }

    private String each(ExerciseEntry exercise, Function<Told, String> text) {
        StringBuilder all = new StringBuilder();
        told.entrySet().stream()
                .filter(entry -> entry.getKey().exercise().equals(exercise))
                .sorted(Comparator.comparing(entry -> entry.getKey().origin() != Origin.REFERENCE))
                .forEach(entry -> all.append(text.apply(entry.getValue())));
        return all.toString();
    }

    private static boolean isMaven() {
        try {
            Class.forName(SUREFIRE, false, ClassLoader.getSystemClassLoader());
            return true;
        } catch (ClassNotFoundException anotherRunner) {
            return false;
        }
    }
}
