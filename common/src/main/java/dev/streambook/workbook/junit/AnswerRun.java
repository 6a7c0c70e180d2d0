package dev.streambook.workbook.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import dev.streambook.workbook.Workbook;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/**
 * Runs the specification of an exercise on one answer, in a launcher session of its own, and says what became of it: the same
 * outcome as with Maven's tests, which the same classes judge. What became of the learner's answer is remembered as theirs is.
 */
public final class AnswerRun {

    private final ExerciseEntry exercise;
    private final Map<String, String> parameters;

    private AnswerRun(ExerciseEntry exercise, Map<String, String> parameters) {
        this.exercise = exercise;
        this.parameters = parameters;
    }

    /** The learner's answer. */
    public static AnswerRun ofYours(ExerciseEntry exercise) {
        return new AnswerRun(exercise, Map.of(RunMode.PROPERTY, "yours"));
    }

    /** The course's answer. */
    public static AnswerRun ofReference(ExerciseEntry exercise) {
        return new AnswerRun(exercise, Map.of(RunMode.PROPERTY, "reference"));
    }

    /** A planted mistake, by the name of its class. */
    public static AnswerRun ofWrong(ExerciseEntry exercise, String wrong) {
        return new AnswerRun(exercise, Map.of(SpecificationExtension.WRONG, wrong));
    }

    /** The planted mistakes in an exercise, by the names of their classes, in this order. */
    public static List<String> wrongAnswers(ExerciseEntry exercise) {
        return WrongAnswers.to(exercise).stream().map(Class::getName).sorted().toList();
    }

    /** Runs every test of the specification. Takes as long as they do. */
    public Verdict run() {
        Lessons lessons = new Lessons();
        Kept kept = new Kept(lessons);
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        execute(kept, summary);
        Results results = kept.results == null ? new Results() : kept.results;
        if (results.keys().isEmpty()) {
            return neverRan(summary.getSummary().getFailures());
        }
        return verdict(results.keys().iterator().next(), results, lessons);
    }

    private void execute(Kept kept, SummaryGeneratingListener summary) {
        LauncherConfig alone =
                WrongAnswers.alone().addLauncherSessionListeners(kept).build();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(exercise.contract().getClassLoader(), exercise.specificationClass()))
                .configurationParameters(parameters)
                .build();
        try (LauncherSession session = LauncherFactory.openSession(alone)) {
            session.getLauncher().execute(request, summary);
        }
    }

    /** No test came as far as the answer: it has no constructor as the reference has, or its class cannot be loaded. */
    private Verdict neverRan(List<Failure> failures) {
        if (failures.isEmpty()) {
            throw new IllegalStateException(
                    "no test of " + exercise.specificationClass() + " has run; see docs/how-to-add-an-exercise.md");
        }
        Failure first = failures.get(0);
        Lesson lesson = new Lesson(
                exercise.name() + " · " + Origin.YOURS,
                "the code failed",
                "The tests can create an instance of the answer.",
                first.getTestIdentifier().getDisplayName(),
                Excerpt.of(String.valueOf(first.getException())),
                exercise.page(),
                exercise.stubPath());
        return new Verdict(
                exercise.id().toString(),
                lesson.answer(),
                Board.State.RED,
                List.of(lesson),
                lesson.text(),
                exercise.todos(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private Verdict verdict(Results.Key key, Results results, Lessons lessons) {
        Workbook alone = new Workbook(List.of(exercise));
        Results known = key.origin() == Origin.YOURS ? Progress.ofThisCheckout().with(results, alone) : results;
        Board.Row row = Board.of(exercise.id().unit(), alone, known).rows().get(0);
        Results.Tally tally = results.of(exercise, key.origin());
        return new Verdict(
                exercise.id().toString(),
                exercise.name() + " · " + key.origin(),
                key.origin() == Origin.YOURS ? row.state() : state(tally),
                lessons.of(key),
                message(row, lessons),
                row.todos(),
                new TreeSet<>(tally.passed()),
                new TreeSet<>(tally.failed()),
                new TreeSet<>(tally.todo()));
    }

    /** The course's own answers have nothing left to write, and are on no board. */
    private static Board.State state(Results.Tally tally) {
        return tally.failed().isEmpty() ? Board.State.GREEN : Board.State.RED;
    }

    private String message(Board.Row row, Lessons lessons) {
        if (!lessons.exercises().isEmpty()) {
            return lessons.shortly(exercise, RunFiles.write(exercise, lessons));
        }
        return row.todos().isEmpty()
                ? "%s: every rule is kept".formatted(exercise.name())
                : TodoMessage.of(exercise, row.todos());
    }

    /** What the session's store holds when it closes. */
    private static final class Kept implements LauncherSessionListener {

        private final Lessons lessons;
        private Results results;

        Kept(Lessons lessons) {
            this.lessons = lessons;
        }

        @Override
        public void launcherSessionOpened(LauncherSession session) {
            lessons.collectIn(session);
        }

        @Override
        public void launcherSessionClosed(LauncherSession session) {
            results = session.getStore().get(Results.IN_SESSION, Results.KEY, Results.class);
        }
    }
}
