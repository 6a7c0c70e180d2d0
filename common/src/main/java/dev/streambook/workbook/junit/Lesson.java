package dev.streambook.workbook.junit;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Whose;
import java.lang.reflect.Method;
import org.opentest4j.AssertionFailedError;

/**
 * Turns the failure of a test into a lesson: the rule that is broken, what was expected and observed, where to read about
 * it, which file to open. The assertion says what was seen, everything around it is the same for all exercises.
 */
final class Lesson {

    private Lesson() {}

    static AssertionFailedError of(Answer<?> answer, Method test, Throwable broken) {
        String message = """

                %s: %s

                  Rule      %s
                  Test      %s.%s

                %s

                  Read      %s
                  Open      %s
                """.formatted(
                        answer.name(),
                        broken instanceof AssertionError ? "a rule is broken" : "the code failed",
                        rule(test),
                        test.getDeclaringClass().getSimpleName(),
                        test.getName(),
                        seen(answer, broken).strip().indent(2).stripTrailing(),
                        page(answer.exercise(), test),
                        path(answer));
        AssertionFailedError lesson = broken instanceof AssertionFailedError failed && failed.isExpectedDefined()
                ? new AssertionFailedError(message, failed.getExpected(), failed.getActual(), broken.getCause())
                : new AssertionFailedError(message, broken instanceof AssertionError ? broken.getCause() : broken);
        lesson.setStackTrace(broken.getStackTrace());
        return lesson;
    }

    /** The page and the section that explain the rule of {@code test}. */
    static String page(ExerciseEntry exercise, Method test) {
        Rule rule = test.getAnnotation(Rule.class);
        return exercise.page() + (rule == null ? "" : "#" + rule.read());
    }

    private static String rule(Method test) {
        Rule rule = test.getAnnotation(Rule.class);
        return rule == null ? test.getName().replace('_', ' ') : rule.value();
    }

    private static String seen(Answer<?> answer, Throwable broken) {
        if (broken instanceof AssertionError) {
            return String.valueOf(broken.getMessage());
        }
        for (StackTraceElement frame : broken.getStackTrace()) {
            if (frame.getClassName().startsWith(answer.type().getName())) {
                return "%s%n  at %s:%d".formatted(broken, frame.getFileName(), frame.getLineNumber());
            }
        }
        return broken.toString();
    }

    private static String path(Answer<?> answer) {
        if (answer.whose() == Whose.YOURS) {
            return answer.exercise().stubPath();
        }
        return answer.whose() == Whose.REFERENCE ? answer.exercise().referencePath() : answer.name();
    }
}
