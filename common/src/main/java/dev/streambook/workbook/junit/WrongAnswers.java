package dev.streambook.workbook.junit;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Finds the wrong answers to an exercise and runs its specification on one of them. */
final class WrongAnswers {

    private WrongAnswers() {}

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
    static void assumeThatItsTestRunsHere(Class<?> wrong) throws ReflectiveOperationException {
        WrongAnswer mistake = wrong.getAnnotation(WrongAnswer.class);
        Class<?> specification = Class.forName(ExerciseEntry.of(mistake.to()).specificationClass());
        AnnotationSupport.findAnnotation(test(specification, mistake.breaks()), DisabledOnOs.class)
                .ifPresent(
                        not -> assumeFalse(Arrays.stream(not.value()).anyMatch(OS::isCurrentOs), not.disabledReason()));
    }

    /** What the test that {@code wrong} must break throws at it; empty where it passes. */
    static List<Throwable> failuresOf(Class<?> wrong) throws ReflectiveOperationException {
        WrongAnswer mistake = wrong.getAnnotation(WrongAnswer.class);
        Class<?> specification = Class.forName(ExerciseEntry.of(mistake.to()).specificationClass());
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(specification, test(specification, mistake.breaks())))
                .configurationParameter(SpecificationExtension.WRONG, wrong.getName())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (LauncherSession session = LauncherFactory.openSession(alone())) {
            Launcher launcher = session.getLauncher();
            launcher.execute(request, summary);
        }
        return summary.getSummary().getFailures().stream()
                .map(failure -> failure.getException())
                .toList();
    }

    /** A session that tells no listener of the outer run: neither the board nor the build counts these failures. */
    private static LauncherConfig alone() {
        return LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
    }

    private static Method test(Class<?> specification, String name) {
        return Arrays.stream(specification.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s has no test %s; see @WrongAnswer(breaks)".formatted(specification.getName(), name)));
    }
}
