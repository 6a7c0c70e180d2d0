package dev.streambook.desk.both;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.streambook.workbook.ExerciseEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of JUnit as an IDE or Maven makes one, without anything of the desk. */
public final class PlainRun {

    private PlainRun() {}

    /**
     * Each test of the exercise's specification by its method, with what became of it: green, red or todo. A test that runs
     * with several arguments is as bad as the worst of its runs.
     *
     * @param answer {@code yours}, {@code reference}, or the class name of a wrong answer
     */
    public static Map<String, String> outcomes(Class<?> contract, String answer) {
        Map<String, String> outcomes = new TreeMap<>();
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() && !isLeftOut(result)) {
                    outcomes.merge(method(test), word(result), PlainRun::worse);
                }
            }
        };
        boolean wrong = answer.contains(".");
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(ExerciseEntry.of(contract).specificationClass()))
                .configurationParameter(wrong ? "streambook.wrong" : "streambook.run", answer)
                .build();
        LauncherConfig alone = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        try (LauncherSession session = LauncherFactory.openSession(alone)) {
            session.getLauncher().execute(request, listener);
        }
        return outcomes;
    }

    /** After a test that did not come back the others do not run; the desk says how many, and does not name them. */
    private static boolean isLeftOut(TestExecutionResult result) {
        return result.getThrowable()
                .filter(aborted -> String.valueOf(aborted.getMessage()).startsWith("not run: "))
                .isPresent();
    }

    private static String method(TestIdentifier test) {
        return test.getSource()
                .map(MethodSource.class::cast)
                .map(MethodSource::getMethodName)
                .orElseThrow();
    }

    private static String worse(String one, String other) {
        List<String> fromGoodToBad = List.of("green", "todo", "red");
        return fromGoodToBad.indexOf(one) > fromGoodToBad.indexOf(other) ? one : other;
    }

    private static String word(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> "green";
            case ABORTED -> "todo";
            case FAILED -> "red";
        };
    }
}
