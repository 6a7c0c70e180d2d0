package dev.streambook.workbook.junit;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Finds the wrong answers to an exercise and runs tests of its specification on one of them. */
final class WrongAnswers {

    private WrongAnswers() {}

    /** A test that went red, and what it threw. */
    record Failure(Method test, Throwable thrown) {

        boolean isStuck() {
            return thrown.getCause() instanceof StuckException;
        }
    }

    /** The classes in the contract's package {@code wrong} that answer it. */
    static List<Class<?>> to(ExerciseEntry exercise) {
        return ReflectionSupport.findAllClassesInPackage(
                exercise.contract().getPackageName() + ".wrong",
                type -> type.isAnnotationPresent(WrongAnswer.class)
                        && type.getAnnotation(WrongAnswer.class).to() == exercise.contract(),
                name -> true);
    }

    static Answer<?> named(String className, Class<?> contract) {
        try {
            Class<?> wrong = Class.forName(className, true, contract.getClassLoader());
            return Answer.wrong(
                    contract, wrong, wrong.getAnnotation(WrongAnswer.class).file());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no wrong answer " + className, e);
        }
    }

    /** A test that is not for this operating system rejects nothing here. */
    static void assumeThatItsTestRunsHere(Class<?> wrong) {
        AnnotationSupport.findAnnotation(testOf(wrong), DisabledOnOs.class)
                .ifPresent(
                        not -> assumeFalse(Arrays.stream(not.value()).anyMatch(OS::isCurrentOs), not.disabledReason()));
    }

    /** The specification of the exercise that {@code wrong} answers. */
    static Class<?> specification(Class<?> wrong) {
        return specification(
                ExerciseEntry.of(wrong.getAnnotation(WrongAnswer.class).to()));
    }

    /** The specification of the exercise. */
    static Class<?> specification(ExerciseEntry exercise) {
        try {
            return Class.forName(
                    exercise.specificationClass(), true, exercise.contract().getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    exercise.name() + " has no specification " + exercise.specificationClass(), e);
        }
    }

    /** The test that {@code wrong} must fail. */
    static Method testOf(Class<?> wrong) {
        String name = wrong.getAnnotation(WrongAnswer.class).test();
        return HeldPromises.tests(specification(wrong)).stream()
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s has no test %s; see @WrongAnswer(test) of %s"
                        .formatted(specification(wrong).getName(), name, wrong.getSimpleName())));
    }

    /**
     * Which of {@code tests} go red on {@code wrong}.
     *
     * @param parameters of the run, see {@link TimeLimit#PROPERTY}
     */
    static List<Failure> failuresOf(Class<?> wrong, List<Method> tests, Map<String, String> parameters) {
        if (tests.isEmpty()) {
            return List.of();
        }
        Class<?> specification = specification(wrong);
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(tests.stream()
                        .map(test -> selectMethod(specification, test))
                        .toList())
                .configurationParameters(parameters)
                .configurationParameter(SpecificationExtension.WRONG, wrong.getName())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (LauncherSession session = LauncherFactory.openSession(alone().build())) {
            Launcher launcher = session.getLauncher();
            launcher.execute(request, summary);
        }
        return summary.getSummary().getFailures().stream()
                .map(failure -> new Failure(method(failure.getTestIdentifier()), failure.getException()))
                .toList();
    }

    private static Method method(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod())
                .orElseThrow(() -> new IllegalStateException(test.getDisplayName() + " failed, and is no test"));
    }

    /** A session that tells no listener of the outer run: neither the board nor the build counts these failures. */
    static LauncherConfig.Builder alone() {
        return LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false);
    }
}
