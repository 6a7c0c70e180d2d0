package dev.streambook.workbook.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.streambook.workbook.ExerciseEntry;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests of a specification on the reference, as Maven does before it runs them on the learner's answer, and judges
 * nothing: afterwards the classes are loaded, the code is compiled, and the engines have done their first work. No class of
 * the learner's answer is loaded.
 */
public final class Rehearsal {

    private final ExerciseEntry exercise;

    private Rehearsal(ExerciseEntry exercise) {
        this.exercise = exercise;
    }

    /**
     * Returns when all tests have run, or when {@code goOn} says no between two of them. What fails here is told by the run
     * that it is for.
     *
     * @return how many tests have run
     */
    public static int of(ExerciseEntry exercise, BooleanSupplier goOn) {
        return new Rehearsal(exercise).run(goOn);
    }

    private int run(BooleanSupplier goOn) {
        LauncherConfig alone = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        int run = 0;
        try (LauncherSession session = LauncherFactory.openSession(alone)) {
            for (Method test : tests()) {
                if (!goOn.getAsBoolean()) {
                    break;
                }
                rehearse(session.getLauncher(), test);
                run++;
            }
        }
        return run;
    }

    private List<Method> tests() {
        Class<?> specification = WrongAnswers.specification(exercise);
        return HeldPromises.tests(specification).stream()
                .sorted(ExamplesFirst.of(specification))
                .toList();
    }

    private void rehearse(Launcher launcher, Method test) {
        launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(test.getDeclaringClass(), test))
                .configurationParameters(Map.of(RunMode.PROPERTY, "reference"))
                .build());
    }
}
