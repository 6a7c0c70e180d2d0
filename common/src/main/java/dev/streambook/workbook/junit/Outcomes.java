package dev.streambook.workbook.junit;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import dev.streambook.workbook.Todo;
import dev.streambook.workbook.TodoException;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Tells the three outcomes apart, for every single test of a specification: TODO where the answer is not written yet,
 * red with a message that teaches where a rule is broken or nothing ever comes back, else green.
 */
record Outcomes(
        Answer<?> answer,
        ExerciseEntry exercise,
        Class<?> specification,
        List<Todo> todos,
        boolean untouched,
        TimeLimit limit)
        implements BeforeEachCallback, InvocationInterceptor {

    private static final String STRICT = "streambook.strict";

    Outcomes(Answer<?> answer, ExerciseEntry exercise, Class<?> specification, TimeLimit limit) {
        this(answer, exercise, specification, answer.origin() == Origin.YOURS ? exercise.todos() : List.of(), limit);
    }

    private Outcomes(
            Answer<?> answer, ExerciseEntry exercise, Class<?> specification, List<Todo> todos, TimeLimit limit) {
        this(answer, exercise, specification, todos, Untouched.of(answer, todos), limit);
    }

    /** An answer that is all TODO has nothing to test: no engine needs to start for it. */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (untouched) {
            todo(context);
        }
    }

    /** What an answer does wrong while a test is being prepared, an agent that does not start, is a failure of that test. */
    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceed(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        judge(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        judge(invocation, context);
    }

    private void judge(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        proceed(invocation, context);
        Results.in(context).passed(answer, rule(context));
    }

    private void proceed(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        if (limit.hasStruck()) {
            Lessons.in(context).ifPresent(lessons -> lessons.notRun(answer));
            throw new TestAbortedException("not run: an earlier test of %s did not come back".formatted(answer.name()));
        }
        long before = TodoException.count();
        try {
            limit.proceed(invocation);
        } catch (TestAbortedException aborted) {
            throw aborted;
        } catch (Throwable broken) {
            if (TodoException.count() > before) {
                todo(context);
            }
            Results.in(context).failed(answer, rule(context));
            throw lesson(context, broken);
        }
        if (TodoException.count() > before) {
            todo(context);
        }
    }

    private Throwable lesson(ExtensionContext context, Throwable broken) {
        Method test = context.getRequiredTestMethod();
        Lesson lesson = Lesson.of(answer, test, broken);
        return Lessons.in(context)
                .map(lessons -> lessons.add(answer, broken, lesson))
                .orElseGet(() -> lesson.inPlaceOf(broken));
    }

    private void todo(ExtensionContext context) {
        Results.in(context).todo(answer, rule(context));
        String message = TodoMessage.of(exercise, todos);
        if (Boolean.parseBoolean(strict())) {
            throw new AssertionFailedError(message);
        }
        throw new TestAbortedException(message);
    }

    private static String strict() {
        String value = System.getProperty(STRICT);
        return value != null && value.isEmpty() ? "true" : value;
    }

    private static String rule(ExtensionContext context) {
        return context.getRequiredTestMethod().getName();
    }
}
