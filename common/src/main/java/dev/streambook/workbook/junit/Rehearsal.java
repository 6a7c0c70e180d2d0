package dev.streambook.workbook.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.streambook.workbook.ExerciseEntry;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherSession;
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
        Class<?> specification = WrongAnswers.specification(exercise);
        int run = 0;
        try (LauncherSession session =
                LauncherFactory.openSession(WrongAnswers.alone().build())) {
            for (Method test : tests(specification)) {
                if (!goOn.getAsBoolean()) {
                    break;
                }
                rehearse(session.getLauncher(), specification, test);
                run++;
            }
        }
        return run;
    }

    private static List<Method> tests(Class<?> specification) {
        return HeldPromises.tests(specification).stream()
                .sorted(ExamplesFirst.of(specification))
                .toList();
    }

    private static void rehearse(Launcher launcher, Class<?> specification, Method test) {
        launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(specification, test))
                .configurationParameters(Map.of(RunMode.PROPERTY, "reference"))
                .build());
    }
}
