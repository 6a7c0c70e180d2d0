package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.junit.WrongAnswers.Failure;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/**
 * What became of a wrong answer: it counts as rejected only with the message that teaches, and only if every test that went
 * red names the promise that it breaks. So the tests that name it need not be run, except the one that must reject it.
 *
 * @param failures of the test that must reject it
 * @param others failures of tests that do not name the promise, without those that got stuck
 * @param whole whether every test that does not name the promise was run to its end
 */
record Rejection(Class<?> wrong, List<Failure> failures, List<Failure> others, boolean whole) {

    /**
     * {@code all}: wrong answers run through tests with engines, too. Without it only the test that must reject them does,
     * where it needs an engine, and the tests that need none.
     */
    static final String ALONE = "streambook.alone";

    static Rejection of(Class<?> wrong) {
        Method named = WrongAnswers.testOf(wrong);
        WrongAnswer mistake = wrong.getAnnotation(WrongAnswer.class);
        List<Failure> failures = WrongAnswers.failuresOf(wrong, List.of(named), limit(mistake.givenUpAfter()));
        if (failures.stream().anyMatch(Failure::isStuck)) {
            return new Rejection(wrong, failures, List.of(), false);
        }
        List<Method> others = HeldPromises.tests(named.getDeclaringClass()).stream()
                .filter(test -> !HeldPromises.ids(test).contains(mistake.breaks()))
                .toList();
        boolean withEngines = "all".equals(System.getProperty(ALONE));
        List<Method> run = others.stream()
                .filter(test -> withEngines || !EngineNeed.of(test))
                .toList();
        List<Failure> red = WrongAnswers.failuresOf(wrong, run, limitOfOthers(withEngines));
        List<Failure> judged =
                red.stream().filter(failure -> !failure.isStuck()).toList();
        return new Rejection(wrong, failures, judged, run.size() == others.size() && judged.size() == red.size());
    }

    /**
     * Tests without engines take a small part of this, and a mistake that gets stuck in one shall not cost the usual limit.
     * On a machine that is busy a test may need longer, so one that is given up says nothing against the mistake.
     */
    private static Map<String, String> limitOfOthers(boolean withEngines) {
        return withEngines || System.getProperty(TimeLimit.PROPERTY) != null ? Map.of() : limit(2);
    }

    private static Map<String, String> limit(int seconds) {
        return seconds == 0 ? Map.of() : Map.of(TimeLimit.PROPERTY, Integer.toString(seconds));
    }

    void verify() {
        WrongAnswer mistake = wrong.getAnnotation(WrongAnswer.class);
        ExerciseEntry exercise = ExerciseEntry.of(mistake.to());
        assertThat(failures)
                .as(
                        "%s believes \"%s\" and passes %s; the specification cannot tell right from wrong",
                        wrong.getSimpleName(), mistake.belief(), mistake.test())
                .isNotEmpty();
        assertThat(failures)
                .extracting(Failure::thrown)
                .as("the message that %s gets from %s", wrong.getSimpleName(), mistake.test())
                .anySatisfy(failure -> assertThat(failure)
                        .isInstanceOf(AssertionError.class)
                        .message()
                        .contains(mistake.saying(), exercise.page()));
        assertThat(HeldPromises.ids(WrongAnswers.testOf(wrong)))
                .as(
                        "the promises that %s names; %s must break %s in it",
                        mistake.test(), wrong.getSimpleName(), mistake.breaks())
                .contains(mistake.breaks());
        alone(mistake, KnownGaps.of(exercise).has(wrong.getSimpleName()));
    }

    private void alone(WrongAnswer mistake, boolean knownNotTo) {
        List<String> more = others.stream()
                .map(Failure::test)
                .distinct()
                .map(Method::getName)
                .toList();
        if (!knownNotTo) {
            assertThat(more)
                    .as(
                            "tests that %s fails and that do not name %s; let their @Rule name it where they hold it, too,"
                                    + " or make the mistake smaller",
                            wrong.getSimpleName(), mistake.breaks())
                    .isEmpty();
        } else if (whole) {
            assertThat(more)
                    .as(
                            "%s breaks %s alone; take it from the list of known gaps",
                            wrong.getSimpleName(), mistake.breaks())
                    .isNotEmpty();
        }
    }
}
