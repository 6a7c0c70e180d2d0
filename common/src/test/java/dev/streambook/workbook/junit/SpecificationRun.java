package dev.streambook.workbook.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs specifications inside a test, in a launcher session of their own, and keeps what became of each. */
final class SpecificationRun implements TestExecutionListener, LauncherSessionListener {

    private final Map<String, TestExecutionResult> outcomes = new LinkedHashMap<>();
    private final List<String> invocations = new ArrayList<>();
    private TestPlan plan;
    private Results results;

    private final Lessons lessons;

    private SpecificationRun(Lessons lessons) {
        this.lessons = lessons;
    }

    static SpecificationRun of(Class<?>... specifications) {
        return run(new SpecificationRun(null), specifications);
    }

    /** As Maven runs them: what is broken is collected in {@code lessons}. */
    static SpecificationRun of(Lessons lessons, Class<?>... specifications) {
        return run(new SpecificationRun(lessons), specifications);
    }

    private static SpecificationRun run(SpecificationRun run, Class<?>... specifications) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(specifications)
                        .map(specification -> selectClass(specification))
                        .toList())
                .build();
        LauncherConfig alone =
                WrongAnswers.alone().addLauncherSessionListeners(run).build();
        try (LauncherSession session = LauncherFactory.openSession(alone)) {
            session.getLauncher().execute(request, run);
        }
        return run;
    }

    /** What became of {@code test} in the invocation {@code answer}, such as {@code 9.1 Unsolved · yours}. */
    TestExecutionResult outcome(String answer, String test) {
        return outcomes.get(answer + ": " + test);
    }

    Map<String, TestExecutionResult> outcomes() {
        return outcomes;
    }

    List<String> invocations() {
        return invocations;
    }

    Results results() {
        return results;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String parent = plan.getParent(test).map(TestIdentifier::getDisplayName).orElse("");
        if (test.isTest()) {
            outcomes.put(parent + ": " + test.getDisplayName(), result);
        } else if (test.getUniqueId().contains("class-template-invocation")) {
            invocations.add(test.getDisplayName());
        }
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (lessons != null) {
            lessons.collectIn(session);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        results = session.getStore().get(Results.IN_SESSION, Results.KEY, Results.class);
    }
}
