package dev.streambook.workbook.junit;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import dev.streambook.workbook.Promise;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/**
 * What a learner is told when a test fails: the rule that is broken, what was expected and observed, where to read about it,
 * which file to open. The assertion says what was seen, everything around it is the same for all exercises.
 *
 * @param answer whose answer to which exercise, such as {@code 1.8 Windows · yours}
 * @param fault that a rule is broken, or that the code failed
 * @param rule the sentence that the test holds the answer to
 * @param test class and method
 * @param seen what the assertion or the exception says, cut to what fits on a screen
 * @param page the page and its section, from the root of the checkout
 * @param open the answer's file, from the root of the checkout; with {@code :line} where the code threw
 */
public record Lesson(String answer, String fault, String rule, String test, String seen, String page, String open) {

    static Lesson of(Answer<?> answer, Method test, Throwable broken) {
        return new Lesson(
                answer.name(),
                broken instanceof AssertionError ? "a rule is broken" : "the code failed",
                rule(answer.exercise(), test),
                test.getDeclaringClass().getSimpleName() + "." + test.getName(),
                Excerpt.of(seen(answer, broken).strip()),
                page(answer.exercise(), test),
                open(answer, broken));
    }

    /** The lesson as a text of some lines. */
    String text() {
        return """

                %s: %s

                  Rule      %s
                  Test      %s

                %s

                  Read      %s
                  Open      %s
                """.formatted(answer, fault, rule, test, seen.indent(2).stripTrailing(), page, open);
    }

    /** What the test throws in place of {@code broken}, with its values for a test runner that compares them. */
    AssertionFailedError inPlaceOf(Throwable broken) {
        AssertionFailedError lesson = broken instanceof AssertionFailedError failed && failed.isExpectedDefined()
                ? new AssertionFailedError(text(), failed.getExpected(), failed.getActual(), broken.getCause())
                : new AssertionFailedError(text(), broken instanceof AssertionError ? broken.getCause() : broken);
        lesson.setStackTrace(broken.getStackTrace());
        return lesson;
    }

    /** The page and the section that explain the first promise that {@code test} holds. */
    static String page(ExerciseEntry exercise, Method test) {
        return exercise.page()
                + HeldPromises.first(exercise, test)
                        .map(promise -> "#" + promise.read())
                        .orElse("");
    }

    /** The sentence that {@code test} holds the answer to. */
    static String rule(ExerciseEntry exercise, Method test) {
        return HeldPromises.first(exercise, test)
                .map(Promise::says)
                .orElse(test.getName().replace('_', ' '));
    }

    private static String seen(Answer<?> answer, Throwable broken) {
        if (broken instanceof AssertionError) {
            return String.valueOf(broken.getMessage());
        }
        String text =
                broken + rootCause(broken) + (broken instanceof StuckException ? promisedCost(answer.exercise()) : "");
        return frame(answer, broken)
                .map(frame -> "%s%n  at %s:%d".formatted(text, frame.getFileName(), frame.getLineNumber()))
                .orElse(text);
    }

    /** What an engine wraps in an exception of its own often says more than that. */
    private static String rootCause(Throwable broken) {
        Throwable root = broken;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return broken.toString().contains(root.toString()) ? "" : "%n  caused by %s".formatted(root);
    }

    /** Where in the answer's own code it was thrown. */
    private static Optional<StackTraceElement> frame(Answer<?> answer, Throwable broken) {
        return Arrays.stream(broken.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(answer.type().getName()))
                .findFirst();
    }

    /** An answer that is too slow looks like an endless loop, so what the contract says of cost is said again. */
    private static String promisedCost(ExerciseEntry exercise) {
        return exercise.promises().stream()
                .map(Promise::says)
                .filter(says -> says.contains("O("))
                .map(says -> System.lineSeparator() + "  Or is it too slow? The contract promises: " + says)
                .collect(Collectors.joining());
    }

    private static String open(Answer<?> answer, Throwable broken) {
        String path = path(answer);
        if (broken instanceof AssertionError || answer.exercise().isFile()) {
            return path;
        }
        return frame(answer, broken)
                .filter(frame -> path.endsWith("/" + frame.getFileName()))
                .map(frame -> path + ":" + frame.getLineNumber())
                .orElse(path);
    }

    private static String path(Answer<?> answer) {
        if (answer.origin() == Origin.YOURS) {
            return answer.exercise().stubPath();
        }
        return answer.origin() == Origin.REFERENCE ? answer.exercise().referencePath() : answer.name();
    }
}
